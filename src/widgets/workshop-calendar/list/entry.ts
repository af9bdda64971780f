import { html, nothing, type TemplateResult } from 'lit';
import type { AgendaEntry } from '../../../domain/workshops/agenda.ts';
import { isBookable, workshopStatus, type WorkshopStatus } from '../../../domain/workshops/status.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';
import { frenchTypography } from '../../../i18n/typography.ts';
import type { CalendarStore } from '../state/store.ts';
import type { EntryProps } from '../state/agenda-props.ts';
import { placeLine } from '../sessions/place-line.ts';
import { dayAndTime, timeRange, visitorTime } from '../sessions/session-text.ts';

/** What the buttons of an entry do. */
export const openIn =
  (store: CalendarStore): EntryProps['open'] =>
  ({ id }, form) =>
    store.open(id, form ? 'list' : '');

/** `plus que 2 places`, with a mark of its own for each status: never by colour alone. */
export const renderStatus = ({ availability, left, movedFrom }: WorkshopStatus, words: CalendarWords): TemplateResult =>
  html`<div>
    ${movedFrom ? html`<p class="state small" data-state="moved">${words.moved}</p>` : nothing}
    <p class="state small" data-state=${availability}>${words.status[availability](left)}</p>
  </div>`;

/** The one thing a visitor may do next; `undefined` where there is nothing to do. */
export const actionOf = ({ availability, ...status }: WorkshopStatus, words: CalendarWords): string | undefined =>
  isBookable({ availability, ...status })
    ? words.register
    : availability === 'full-waiting'
      ? words.joinWaitingList
      : undefined;

/** One workshop of the agenda. */
export function renderEntry({ workshop, session, index }: AgendaEntry, context: EntryProps): TemplateResult {
  const { words, language, now, open } = context;
  const title = frenchTypography(workshop.title);
  const status = workshopStatus(workshop, now);
  const when = dayAndTime(session, words, language);
  const there = visitorTime(session, words, language);
  const action = actionOf(status, words);
  return html`
    <li class="entry" part="entry" data-state=${status.availability} data-id=${workshop.id}>
      <div class="what">
        <p class="line">
          <span class="time">${timeRange(session, words, language)}</span
          >${there ? html` <span class="small muted">${words.parisTime}</span> ` : nothing}
          <button
            class="entry-title"
            type="button"
            aria-label=${words.open(title, when)}
            @click=${() => open(workshop)}
          >
            ${title}
          </button>
        </p>
        ${there ? html`<p class="small muted">${there}</p>` : nothing}
        <p class="small muted">${placeLine(workshop, words, index)}</p>
      </div>
      <div class="do">
        ${renderStatus(status, words)}
        ${
          action
            ? html`<button
                class="button"
                type="button"
                aria-label="${action}${words.joins}${title}, ${when}"
                @click=${() => open(workshop, true)}
              >
                ${action}
              </button>`
            : nothing
        }
      </div>
    </li>
  `;
}
