import { html, type TemplateResult } from 'lit';
import type { AgendaEntry } from '../../../domain/workshops/agenda.ts';
import { xIcon } from '../../../ui/icons/x.ts';
import { renderEntry } from '../list/entry.ts';
import type { EntryProps } from '../state/agenda-props.ts';

/** Everything that takes place on one day. */
export interface DayList {
  /** Names the day, once. */
  readonly title: string;
  /** `aria-level` of the title. */
  readonly level: number;
  readonly entries: readonly AgendaEntry[];
  readonly props: EntryProps;
}

/** The workshops of one day, below a narrow grid. */
export const renderDay = (day: DayList): TemplateResult => html`
  <div class="of-day" role="region" aria-labelledby="day-title">${renderTitle(day)}${renderEntries(day)}</div>
`;

/** The workshops of one day, in a dialog over a wide grid. */
export const renderDialog = (day: DayList, closeText: string, close: () => void): TemplateResult => html`
  <dialog class="dialog" aria-labelledby="day-title" closedby="any" @close=${close}>
    <div class="dialog-body">
      <div class="dialog-head">
        ${renderTitle(day)}
        <button class="button quiet icon-only" type="button" @click=${close}>
          ${xIcon()}<span class="visually-hidden">${closeText}</span>
        </button>
      </div>
      ${renderEntries(day)}
    </div>
  </dialog>
`;

const renderTitle = ({ title, level }: DayList): TemplateResult => html`
  <div id="day-title" class="day-title" role="heading" aria-level=${level} tabindex="-1">${title}</div>
`;

const renderEntries = ({ entries, props }: DayList): TemplateResult => html`
  <ul class="of-day-list">
    ${entries.map((entry) => renderEntry(entry, props))}
  </ul>
`;
