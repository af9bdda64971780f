import { html, nothing, type TemplateResult } from 'lit';
import type { Strip } from '../../../domain/calendar/layout.ts';
import { dateOf } from '../../../domain/workshops/session-time.ts';
import { workshopStatus } from '../../../domain/workshops/status.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';
import type { MonthWords } from '../../../i18n/workshop-calendar/month/fr.ts';
import { frenchTypography } from '../../../i18n/typography.ts';
import type { Language } from '../../../i18n/language.ts';
import { timeOf, timeRange } from '../sessions/session-text.ts';
import type { MonthItem } from './month-items.ts';

/** What the workshops of a grid are drawn with. */
export interface EventProps {
  readonly list: CalendarWords;
  readonly words: MonthWords;
  readonly language: Language;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly open: (item: MonthItem) => void;
}

/** Columns of a week. */
const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** What is known beyond the title, in full words: time of that day, place, format, places. */
export function particulars({ workshop }: MonthItem, date: string, props: EventProps): string {
  const { list, words, language, now } = props;
  const { sessions, pole, format } = workshop;
  const session = sessions.find(({ starts }) => dateOf(starts) === date) ?? sessions[0];
  const status = workshopStatus(workshop, now);
  return words.particulars(
    session ? timeRange(session, list, language) : '',
    pole?.place.name ?? '',
    list.formatNames[format],
    [status.movedFrom && list.moved, list.status[status.availability](status.left)].filter(Boolean).join(', '),
  );
}

/**
 * A workshop in its square: time, title, place, and its state by the list's mark and in a word. What is drawn beside the
 * title is hidden from assistive technology, which is told all of it in full words.
 * @param strip where it goes on over other days of the week: filled where it takes place, a line in between
 */
export function renderEvent(item: MonthItem, date: string, props: EventProps, strip?: Strip): TemplateResult {
  const { workshop } = item;
  const { id, sessions, pole, format } = workshop;
  const { list, language } = props;
  const session = sessions.find(({ starts }) => dateOf(starts) === date);
  const { availability, left, movedFrom } = workshopStatus(workshop, props.now);
  const place = pole?.place.name ?? list.formatNames[format];
  const word =
    availability === 'places-left'
      ? ''
      : availability === 'full-waiting'
        ? list.status.full()
        : list.status[availability](left);
  return html`
    <button
      class="event"
      type="button"
      tabindex="-1"
      data-id=${id}
      data-state=${availability}
      data-lane=${strip?.lane ?? nothing}
      data-span=${strip ? strip.to - strip.from + 1 : nothing}
      @click=${() => props.open(item)}
    >
      ${
        strip
          ? html`<span class="segments">
              ${WEEK.slice(strip.from, strip.to + 1).map(
                (column) => html`<i ?data-on=${strip.columns.includes(column)}></i>`,
              )}
            </span>`
          : nothing
      }
      <span class="event-text">
        <span class="state event-time" data-state=${availability} aria-hidden="true"
          >${session ? shortTime(timeOf(session.starts, language)) : nothing}</span
        >
        <span class="event-title">${frenchTypography(workshop.title)}</span
        ><span class="visually-hidden">, ${particulars(item, date, props)}.</span>
        <span class="event-note" aria-hidden="true">${[place, word].filter(Boolean).join(' · ')}</span>
        ${movedFrom ? html`<span class="state" data-state="moved" aria-hidden="true">${list.moved}</span>` : nothing}
      </span>
    </button>
  `;
}

/** `14 h` for `14 h 00`, `2 pm` for `2:00 pm`: a square of the grid is small. */
const shortTime = (time: string): string => time.replace(/(\u00a0h)\u00a000$|:00(?=\u00a0)/, '$1');
