import { html, nothing, type TemplateResult } from 'lit';
import type { Strip } from '../../../domain/calendar/layout.ts';
import type { GridDay } from '../../../domain/calendar/month-grid.ts';
import type { HolidayCode } from '../../../domain/dates/holidays.ts';
import { dateOf } from '../../../domain/workshops/session-time.ts';
import { workshopStatus } from '../../../domain/workshops/status.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';
import type { MonthWords } from '../../../i18n/workshop-calendar/month/fr.ts';
import { formatDate } from '../../../i18n/format.ts';
import { frenchTypography } from '../../../i18n/typography.ts';
import type { Language } from '../../../i18n/language.ts';
import { timeOf, timeRange } from '../sessions/session-text.ts';
import type { MonthItem } from './month-items.ts';

/** What the cells of one grid are drawn with. */
export interface CellContext {
  readonly list: CalendarWords;
  readonly words: MonthWords;
  readonly language: Language;
  /** Epoch milliseconds. */
  readonly now: number;
  /** `YYYY-MM-DD` in Paris. */
  readonly today: string;
  /** Day that the tab key reaches. */
  readonly active: string;
  /** Day whose list stands below a narrow grid. */
  readonly chosen: string | null;
  readonly items: ReadonlyMap<string, MonthItem>;
  readonly holidays: ReadonlyMap<string, readonly HolidayCode[]>;
  readonly open: (item: MonthItem) => void;
  readonly openDay: (date: string) => void;
}

/** One day of the grid as its week lays it out. */
export interface CellDay {
  readonly day: GridDay;
  /** All that takes place on it, drawn or not. */
  readonly items: readonly MonthItem[];
  /** Strips that begin in this column of the week. */
  readonly strips: readonly Strip[];
  /** How many of its items found no lane. */
  readonly more: number;
}

/** Of a day with many workshops, so many are told beyond those drawn; of the others, how many they are. */
const TOLD = 5;
/** Columns of a week. */
const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** What is known beyond the title, in full words: time of that day, place, format, places. */
function particulars({ workshop }: MonthItem, date: string, { list, words, language, now }: CellContext): string {
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
 * One square. Its name is what it holds, as WCAG 2.5.3 asks: the day in full words and every workshop on it, those drawn
 * elsewhere or counted in text alone. Keys work on the square; a mouse may also take a single workshop.
 */
export function renderCell({ day, items, strips, more }: CellDay, context: CellContext): TemplateResult {
  const { words, language, today, active, chosen, holidays } = context;
  const { date, inMonth } = day;
  const full = formatDate(date, language, { weekday: true });
  const feasts = (holidays.get(date) ?? []).map((code) => holidayName(code, words)).join(', ');
  const name = words.day(full, items.length);
  const elsewhere = items.filter(({ id }) => !strips.some((strip) => strip.id === id)).slice(0, TOLD);
  return html`
    <div
      class="cell"
      role="gridcell"
      data-date=${date}
      tabindex=${date === active ? '0' : '-1'}
      aria-selected=${date === chosen ? 'true' : 'false'}
      ?data-outside=${!inMonth}
      ?data-today=${date === today}
    >
      <span class="visually-hidden">${date === today ? `${words.today}, ${name}` : name}.</span>
      <span class="cell-head">
        <span class="cell-number" aria-hidden="true">${+date.slice(8)}</span>
        ${feasts ? html`<span class="feast" title=${feasts}>${feasts}<span class="visually-hidden">.</span></span>` : nothing}
      </span>
      ${strips.map((strip) => renderStrip(strip, date, context))}
      ${elsewhere.map(
        (item) =>
          html`<span class="visually-hidden">${item.workshop.title}, ${particulars(item, date, context)}.</span>`,
      )}
      ${
        more
          ? html`<button class="more-of-day" type="button" tabindex="-1" @click=${() => context.openDay(date)}>
              <span aria-hidden="true">${words.more(more)}</span>
              <span class="visually-hidden">${words.moreOn(more, full)}</span>
            </button>`
          : nothing
      }
      ${
        items.length
          ? html`<span class="dots" aria-hidden="true">${items.slice(0, 3).map(() => html`<i></i>`)}</span>`
          : nothing
      }
    </div>
  `;
}

const holidayName = (code: HolidayCode, { holidayNames, inMoselle }: MonthWords): string =>
  code === 'second-christmas-day' ? inMoselle(holidayNames[code]) : holidayNames[code];

/** A workshop over the days it takes: filled where it takes place, a line in between. */
function renderStrip(strip: Strip, date: string, context: CellContext): TemplateResult | typeof nothing {
  const { id, lane, lines, from, to, columns, before, after } = strip;
  const item = context.items.get(id);
  if (!item) return nothing;
  const { workshop } = item;
  const title = frenchTypography(workshop.title);
  const session = workshop.sessions.find(({ starts }) => dateOf(starts) === date);
  const span = to - from + 1;
  const { availability } = workshopStatus(workshop, context.now);
  return html`
    <button
      class="strip"
      type="button"
      tabindex="-1"
      data-lane=${lane}
      data-span=${span}
      data-lines=${lines}
      data-id=${id}
      data-state=${availability}
      ?data-before=${before}
      ?data-after=${after}
      title=${title}
      @click=${() => context.open(item)}
    >
      ${
        span > 1
          ? html`<span class="segments">
              ${WEEK.slice(from, to + 1).map((column) => html`<i ?data-on=${columns.includes(column)}></i>`)}
            </span>`
          : nothing
      }
      <span class="strip-text">
        ${
          session
            ? html`<span class="strip-time" aria-hidden="true"
                >${shortTime(timeOf(session.starts, context.language))}
              </span>`
            : nothing
        }${title}</span
      ><span class="visually-hidden">, ${particulars(item, date, context)}.</span>
    </button>
  `;
}

/** `14 h` for `14 h 00`, `2 pm` for `2:00 pm`: a square of the grid is small. */
const shortTime = (time: string): string => time.replace(/(\u00a0h)\u00a000$|:00(?=\u00a0)/, '$1');
