import { html, nothing, type TemplateResult } from 'lit';
import type { Workshop } from '../../../contract/workshops.ts';
import { parseInstant } from '../../../domain/dates/instant.ts';
import { workshopStatus } from '../../../domain/workshops/status.ts';
import { formatDate, formatDistance, formatTime } from '../../../i18n/format.ts';
import { calendarPlusIcon } from '../../../ui/icons/calendar-plus.ts';
import { isMeeting, sessionOf, type SuggestedWorkshop } from './nearest.ts';
import { registrationPage, type ResultView } from './result-view.ts';

/**
 * Workshops to register for, each by a button that says which and when.
 * @param isOwnAction registering is the next step's own action: the first is the result's primary button
 */
export const renderWorkshopChoices = (
  view: ResultView,
  workshops: readonly SuggestedWorkshop[],
  isOwnAction: boolean,
): TemplateResult =>
  html`<ul class="workshops">
    ${workshops.map((suggested, index) => html`<li>${renderChoice(view, suggested, isOwnAction && index === 0)}</li>`)}
  </ul>`;

function renderChoice(view: ResultView, { workshop, away }: SuggestedWorkshop, isPrimary: boolean): TemplateResult {
  const { words, language, now, client } = view;
  const { result } = words;
  const { starts, ends } = sessionOf(workshop, now);
  const time = (instant: string): string => formatTime(parseInstant(instant).wall, language);
  const day = formatDate(starts.slice(0, 10), language, { weekday: true });
  const distance = away === null ? '' : result.away(formatDistance(away, language, result.veryNear));
  return html`
    <a
      class="button ${isPrimary ? 'primary' : ''}"
      href=${registrationPage(view, workshop.id)}
      @click=${(event: MouseEvent) => view.register(workshop, event)}
      >${label(view, workshop, day)}</a
    >
    <p class="small muted">
      <span class="when">${result.span(time(starts), time(ends))}</span> ·
      ${workshop.title}${distance ? ` · ${distance}` : nothing}
    </p>
    <a class="button quiet small" href=${client.address('/workshops/{id}.ics', { path: { id: workshop.id } })}
      >${calendarPlusIcon()}${result.calendar}<span class="visually-hidden"> (${workshop.title})</span></a
    >
  `;
}

/** « S’inscrire à la réunion de Dieuze, jeudi 10 décembre ». */
function label({ words: { result }, now }: ResultView, workshop: Workshop, day: string): string {
  const { availability } = workshopStatus(workshop, now);
  const say = availability === 'full-waiting' ? result.waitFor : result.registerFor;
  return say(isMeeting(workshop), workshop.pole?.place.name, day);
}
