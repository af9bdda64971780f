import { html } from 'hono/html';
import { STAGES } from '../../../src/contract/common.ts';
import type { Pole } from '../../../src/contract/poles.ts';
import { WORKSHOP_FORMATS } from '../../../src/contract/workshops.ts';
import type { WorkshopFilter } from '../../../src/domain/workshops/filter.ts';
import { fr } from '../../../src/i18n/workshop-calendar/list/fr.ts';
import { fr as filterWords } from '../../../src/i18n/workshop-calendar/filters/fr.ts';
import type { Markup } from '../http/page/markup.ts';

/** What the form is written with. */
export interface FilterForm {
  readonly filter: WorkshopFilter;
  readonly poles: readonly Pick<Pole, 'slug' | 'name'>[];
  /** Attributes of the page's address: what the form does not ask stays in the address it leads to. */
  readonly attributes: Readonly<Record<string, string>>;
}

const ASKED = ['pole', 'stage', 'format'];

/** Pôle, step and format as fields that work without script; they lead to the same page, with other attributes. */
export const workshopFilterForm = ({ filter, poles, attributes }: FilterForm): Markup =>
  html`<form class="filters" action="/embed/workshop-calendar">
    ${Object.entries(attributes)
      .filter(([name]) => !ASKED.includes(name))
      .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${field('pole', filterWords.pole, filterWords.all, filter.poles, namesOf(poles))}
    ${field('stage', filterWords.stage, filterWords.allFeminine, filter.stages, STAGE_NAMES)}
    ${field('format', filterWords.format, filterWords.all, filter.formats, FORMAT_NAMES)}
    <button>${fr.filter}</button>
  </form>`;

type Names = readonly (readonly [value: string, name: string])[];

const namesOf = (poles: FilterForm['poles']): Names => poles.map(({ slug, name }) => [slug, name]);
const STAGE_NAMES: Names = STAGES.map((stage) => [stage, filterWords.stageNames[stage]]);
const FORMAT_NAMES: Names = WORKSHOP_FORMATS.map((format) => [format, fr.formatNames[format]]);

/** A choice of one; of several that an address may ask for, none is shown as the one. */
const field = (
  name: string,
  label: string,
  all: string,
  chosen: readonly string[] | undefined,
  options: Names,
): Markup =>
  html`<label
    >${label}
    <select name="${name}">
      <option value="">${all}</option>
      ${options.map(([value, text]) => html`<option value="${value}" ${String(chosen) === value ? 'selected' : ''}>${text}</option>`)}
    </select></label
  >`;
