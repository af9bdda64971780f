import { html, nothing, type TemplateResult } from 'lit';
import type { Strip } from '../../../domain/calendar/layout.ts';
import type { GridDay } from '../../../domain/calendar/month-grid.ts';
import type { HolidayCode } from '../../../domain/dates/holidays.ts';
import { workshopStatus } from '../../../domain/workshops/status.ts';
import type { MonthWords } from '../../../i18n/workshop-calendar/month/fr.ts';
import { formatDate } from '../../../i18n/format.ts';
import { particulars, renderEvent, type EventProps } from './event.ts';
import type { MonthItem } from './month-items.ts';

/** What the cells of one grid are drawn with. */
export interface CellProps extends EventProps {
  /** `YYYY-MM-DD` in Paris. */
  readonly today: string;
  /** Day that the tab key reaches. */
  readonly active: string;
  /** Day whose workshops are listed. */
  readonly chosen: string | null;
  readonly items: ReadonlyMap<string, MonthItem>;
  readonly holidays: ReadonlyMap<string, readonly HolidayCode[]>;
  readonly openDay: (date: string) => void;
}

/** One day of the grid as its week lays it out. */
export interface CellDay {
  readonly day: GridDay;
  /** All that takes place on it, drawn or not. */
  readonly items: readonly MonthItem[];
  /** Strips that begin in this column of the week. */
  readonly strips: readonly Strip[];
  /** Ids of what is drawn below the strips. */
  readonly singles: readonly string[];
  /** How many of its items are not drawn. */
  readonly more: number;
}

/** Of a day with many workshops, so many are told beyond those drawn; of the others, how many they are. */
const TOLD = 5;
/** Marks below the number of a day in a narrow grid. */
const DOTS = 3;

/**
 * One square. Its name is what it holds, as WCAG 2.5.3 asks: the day in full words and every workshop on it, those drawn
 * elsewhere or counted in text alone. Keys work on the square; a mouse may also take a single workshop.
 */
export function renderCell({ day, items, strips, singles, more }: CellDay, props: CellProps): TemplateResult {
  const { words, language, now, today, active, chosen, holidays } = props;
  const { date, inMonth } = day;
  const full = formatDate(date, language, { weekday: true });
  const feasts = (holidays.get(date) ?? []).map((code) => holidayName(code, words)).join(', ');
  const name = words.day(full, items.length);
  const drawn = new Set([...strips.map(({ id }) => id), ...singles]);
  const elsewhere = items.filter(({ id }) => !drawn.has(id)).slice(0, TOLD);
  const eventOf = (id: string, strip?: Strip): TemplateResult | typeof nothing => {
    const item = props.items.get(id);
    return item ? renderEvent(item, date, props, strip) : nothing;
  };
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
        ${feasts ? html`<span class="feast">${feasts}<span class="visually-hidden">.</span></span>` : nothing}
      </span>
      ${strips.map((strip) => eventOf(strip.id, strip))}
      <div class="events">
        ${singles.map((id) => eventOf(id))}
        ${elsewhere.map(
          (item) =>
            html`<span class="visually-hidden">${item.workshop.title}, ${particulars(item, date, props)}.</span>`,
        )}
        ${
          more
            ? html`<button class="more-of-day" type="button" tabindex="-1" @click=${() => props.openDay(date)}>
                <span aria-hidden="true">${words.more(more)}</span>
                <span class="visually-hidden">${words.moreOn(more, full)}</span>
              </button>`
            : nothing
        }
      </div>
      ${
        items.length
          ? html`<span class="dots" aria-hidden="true">
              ${items
                .slice(0, DOTS)
                .map(
                  ({ workshop }) =>
                    html`<i class="state" data-state=${workshopStatus(workshop, now).availability}></i>`,
                )}
            </span>`
          : nothing
      }
    </div>
  `;
}

const holidayName = (code: HolidayCode, { holidayNames, inMoselle }: MonthWords): string =>
  code === 'second-christmas-day' ? inMoselle(holidayNames[code]) : holidayNames[code];
