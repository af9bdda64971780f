import { html, nothing, type TemplateResult } from 'lit';
import { weekday } from '../../../domain/dates/calendar-date.ts';
import { parisDate } from '../../../domain/dates/paris.ts';
import { groupByDay, type AgendaEntry } from '../../../domain/workshops/agenda.ts';
import { formatDate, monthName, weekdayName } from '../../../i18n/format.ts';
import type { AgendaProps } from '../state/agenda-props.ts';
import { renderEntry } from './entry.ts';

/** The agenda, day by day. */
export const renderDays = (entries: readonly AgendaEntry[], context: AgendaProps): TemplateResult => html`
  <ol class="days" part="list">
    ${groupByDay(entries).map(
      ({ date, entries: ofDay }) => html`
        <li class="day" part="day">
          ${renderDate(date, context)}
          <ul>
            ${ofDay.map((entry) => renderEntry(entry, context))}
          </ul>
        </li>
      `,
    )}
  </ol>
`;

/** The day as a leaf of a calendar to the eye, as a heading in full words to the ear. */
function renderDate(date: string, { level, language, now, words }: AgendaProps): TemplateResult {
  const today = parisDate(now);
  const year = date.slice(0, 4) === today.slice(0, 4) ? '' : date.slice(0, 4);
  const short = (name: string): string => name.replace('.', '');
  return html`
    <div class="date" role="heading" aria-level=${level} ?data-today=${date === today}>
      <span class="visually-hidden">
        ${date === today ? `${words.today}, ` : nothing}${formatDate(date, language, { weekday: true, year: !!year })}
      </span>
      <span aria-hidden="true">
        <span class="weekday">${short(weekdayName(weekday(date), language, 'short'))}</span>
        <span class="number">${+date.slice(8)}</span>
        <span class="small muted">${monthName(+date.slice(5, 7), language, 'short')} ${year}</span>
      </span>
    </div>
  `;
}
