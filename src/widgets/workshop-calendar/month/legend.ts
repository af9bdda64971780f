import { html, nothing, type TemplateResult } from 'lit';
import { workshopStatus, type Availability } from '../../../domain/workshops/status.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';
import type { MonthWords } from '../../../i18n/workshop-calendar/month/fr.ts';
import type { MonthItem } from './month-items.ts';

/** In the order of the legend. */
const STATES = [
  'places-left',
  'few-left',
  'full-waiting',
  'full',
  'not-yet',
  'registration-closed',
  'cancelled',
] as const satisfies readonly Availability[];

/** What the marks of a month mean, those alone that it has. Hidden from assistive technology, which is told it in words. */
export function renderLegend(
  items: readonly MonthItem[],
  now: number,
  words: MonthWords,
  { moved, status }: CalendarWords,
): TemplateResult | typeof nothing {
  const statuses = items.map(({ workshop }) => workshopStatus(workshop, now));
  // Over, or closed before: the list has one mark for both.
  const shown = new Set(
    statuses.map(({ availability }) => (availability === 'past' ? 'registration-closed' : availability)),
  );
  const states = STATES.filter((state) => shown.has(state));
  if (!states.length) return nothing;
  const nameOf = (state: Availability): string =>
    state === 'places-left' || state === 'few-left' ? words.legend[state] : status[state]();
  return html`<ul class="legend small" aria-hidden="true">
    ${states.map((state) => html`<li class="state" data-state=${state}>${nameOf(state)}</li>`)}
    ${statuses.some(({ movedFrom }) => movedFrom) ? html`<li class="state" data-state="moved">${moved}</li>` : nothing}
  </ul>`;
}
