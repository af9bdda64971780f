import { html, nothing, type TemplateResult } from 'lit';
import type { Workshop } from '../../../contract/workshops.ts';
import { filterOptions, type FilterOption } from '../../../domain/workshops/filter-options.ts';
import { MAX_TEXT } from '../../../domain/workshops/filter-query.ts';
import type { WorkshopFilter } from '../../../domain/workshops/filter.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';
import { languageName } from '../../../i18n/workshop-calendar/language-names.ts';
import type { FilterWords } from '../../../i18n/workshop-calendar/filters/fr.ts';
import type { Language } from '../../../i18n/language.ts';
import { whenSettled } from './settled-text.ts';

type ListName = 'poles' | 'stages' | 'themes' | 'formats' | 'languages';

export interface FilterPanelContext {
  readonly list: CalendarWords;
  readonly words: FilterWords;
  readonly language: Language;
  /** The name of a pôle without workshops, once it is known. */
  readonly poleName: (slug: string) => string | undefined;
  /** Changes part of the filter as it then is. */
  readonly change: (part: Partial<WorkshopFilter>) => void;
}

/** The filters: native choices, each with what the workshops offer. One choice alone is no question. */
export function renderFilterPanel(
  workshops: readonly Workshop[],
  filter: WorkshopFilter,
  { list, words, language, poleName, change }: FilterPanelContext,
): TemplateResult {
  const { filters } = words;
  const offered = filterOptions(workshops);
  const select = (
    name: ListName,
    label: string,
    all: string,
    nameOf: (option: FilterOption) => string,
  ): TemplateResult | typeof nothing => {
    const chosen = filter[name]?.[0] ?? '';
    const known = offered[name].some(({ value }) => value === chosen);
    if (offered[name].length < 2 && !chosen) return nothing;
    const options = chosen && !known ? [...offered[name], { value: chosen }] : offered[name];
    return html`<div class="field">
      <label class="label small" for="filter-${name}">${label}</label>
      <select
        id="filter-${name}"
        class="input"
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          change({ [name]: value ? [value] : undefined });
        }}
      >
        <option value="" ?selected=${!chosen}>${all}</option>
        ${options.map(
          (option) =>
            html`<option value=${option.value} ?selected=${option.value === chosen}>${nameOf(option)}</option>`,
        )}
      </select>
    </div>`;
  };
  const given = ({ name, value }: FilterOption): string => name ?? value;
  const searchText = (event: Event): void => whenSettled(event, (text) => change({ text: text || undefined }));
  return html`
    <div class="panel fields" part="filters">
      <div class="field wide">
        <label class="label small" for="filter-text">${filters.text}</label>
        <input
          id="filter-text"
          class="input"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          maxlength=${MAX_TEXT}
          placeholder=${filters.textHint}
          .value=${filter.text ?? ''}
          @input=${searchText}
          @change=${searchText}
        />
      </div>
      ${select('poles', filters.pole, filters.all, ({ name, value }) => name ?? poleName(value) ?? value)}
      ${select('stages', filters.stage, filters.allFeminine, ({ value }) => words.stageNames[value as Workshop['stage']] ?? value)}
      ${select('themes', filters.theme, filters.all, given)}
      ${select('formats', filters.format, filters.all, ({ value }) => list.formatNames[value as Workshop['format']] ?? value)}
      ${select('languages', filters.language, filters.allFeminine, ({ value }) => languageName(value, language))}
      <label class="check wide">
        <input
          type="checkbox"
          .checked=${filter.withPlaces ?? false}
          @change=${(event: Event) => change({ withPlaces: (event.target as HTMLInputElement).checked || undefined })}
        />
        ${filters.withPlaces}
      </label>
    </div>
  `;
}
