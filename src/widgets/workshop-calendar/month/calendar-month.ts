import {
  html,
  type LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { gridHolidays } from '../../../domain/calendar/grid-holidays.ts';
import { gridMove } from '../../../domain/calendar/grid-keys.ts';
import { itemsOn } from '../../../domain/calendar/layout.ts';
import { daysShown, monthGrid, monthOf, weeksOf } from '../../../domain/calendar/month-grid.ts';
import { nearestPeriods } from '../../../domain/calendar/nearest-period.ts';
import { parisDate } from '../../../domain/dates/paris.ts';
import { defineFeature, FeatureElement } from '../../../element/feature-element.ts';
import { memoizeLast } from '../../../element/keep-last.ts';
import { WidthController } from '../../../element/width-controller.ts';
import { formatDate, monthName } from '../../../i18n/format.ts';
import type { MonthWords } from '../../../i18n/workshop-calendar/month/fr.ts';
import { monthWords } from '../../../i18n/workshop-calendar/month/words.ts';
import { Messages } from '../../../element/words.ts';
import { levelBelow, type CalendarProps } from '../state/calendar-props.ts';
import type { LazyFeature } from '../state/lazy-feature.ts';
import { openIn } from '../list/entry.ts';
import { renderDay, renderDialog, type DayList } from './day-list.ts';
import { renderEmpty } from './empty.ts';
import { renderGrid } from './grid.ts';
import { renderHead } from './head.ts';
import { renderLegend } from './legend.ts';
import {
  dayReached,
  entriesOn,
  firstDayWith,
  firstDays,
  itemsBetween,
  itemsIn,
  monthItems,
  type MonthItem,
} from './month-items.ts';
import { monthStyles } from './styles.ts';

/** Narrower than this (em), days show dots, and the chosen day's workshops are below. */
const NARROW = 45;

/**
 * A month as a grid. A dialog lists the workshops of a day that has several; below a narrow grid there is a list instead.
 * @internal
 */
export class CalendarMonth extends FeatureElement {
  static override properties: PropertyDeclarations = {
    calendar: { attribute: false },
    words: { attribute: false },
    isNarrow: { state: true },
    active: { state: true },
    dialogDay: { state: true },
  };

  static override styles = [monthStyles];

  calendar: CalendarProps | undefined;
  words: MonthWords | undefined;

  private isNarrow = false;
  /** Day that the arrow keys have reached. */
  private active: string | null = null;
  /** Day whose workshops are listed in a dialog over a wide grid. */
  private dialogDay: string | null = null;

  readonly #items = memoizeLast(monthItems);
  /** Most weeks that a month has needed so far. */
  #weeks = 0;
  /** Day to focus once this month is drawn. */
  #toFocus: { readonly date: string; readonly month: string } | undefined;
  /** Month to announce once all of it was read. */
  #announcing: string | undefined;

  constructor() {
    super();
    new WidthController(this, (width) => {
      this.isNarrow = width < NARROW * parseFloat(getComputedStyle(this).fontSize);
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.calendar) return;
    const month = this.calendar.state.shownMonth;
    const previous = changed.get('calendar') as CalendarProps | undefined;
    if (changed.has('isNarrow') || (previous && previous.state.shownMonth !== month)) this.dialogDay = null;
    if (previous && previous.state.filter !== this.calendar.state.filter) this.#announcing = month;
    // A month with fewer weeks keeps the height: the buttons above it and what follows stay in their places.
    this.#weeks = Math.max(this.#weeks, weeksOf(month));
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('.day-title')?.focus();
    }
    this.#moveFocus();
    this.#announce();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { calendar, words } = this;
    if (!calendar || !words) return nothing;
    const { state, store, language, words: list } = calendar;
    const { shownMonth: month, now, filtered } = state;
    const weeks = monthGrid(month, this.#weeks);
    const { first, last } = daysShown(weeks);
    const items = itemsBetween(this.#items(filtered), first, last);
    const isBusy = isReading(calendar);
    const isEmpty = !isBusy && !itemsIn(items, month).length;
    const today = parisDate(now);
    const title = this.#title(month);
    const chosen = this.isNarrow ? (state.day ?? firstDayWith(items, month, today)) : this.dialogDay;
    return html`
      <section class="month" part="month" ?data-narrow=${this.isNarrow} ?data-empty=${isEmpty}>
        ${renderHead(month, title, today, words, levelBelow(calendar, 1), this.#show)}
        ${isEmpty ? this.#renderEmpty(calendar, words) : nothing}
        ${renderGrid(weeks, items, {
          list,
          words,
          language,
          now,
          today,
          active: dayReached(month, this.active, today),
          chosen,
          items: new Map(items.map((item) => [item.id, item])),
          holidays: gridHolidays(weeks),
          open: ({ id }) => store.open(id),
          openDay: (date) => this.#choose(date, items),
          title,
          isBusy,
          onKey: (event) => this.#onKey(event, items),
          onClick: (event) => this.#onClick(event, items),
        })}
        ${chosen === null ? nothing : this.#renderDay(chosen, entriesOn(items, chosen), calendar, words)}
        ${renderLegend(items, now, words, list)}
      </section>
    `;
  }

  #renderEmpty(calendar: CalendarProps, words: MonthWords): TemplateResult {
    const { state } = calendar;
    const { shownMonth: month, filtered, now } = state;
    const { next, previous } = nearestPeriods(firstDays(this.#items(filtered)), month);
    const target = next ?? previous;
    const isOtherYear = target?.slice(0, 4) !== parisDate(now).slice(0, 4);
    const text =
      (filtered.length ? undefined : calendar.browsing?.whyEmpty(calendar)) ?? words.emptyMonth(this.#title(month));
    const label = target && (next ? words.seeNext : words.seeLast)(this.#day(target, isOtherYear));
    return renderEmpty(text, label ?? undefined, () => target && this.#goTo(target));
  }

  /** The workshops of one day: below a narrow grid, else in a dialog. */
  #renderDay(
    date: string,
    entries: ReturnType<typeof entriesOn>,
    calendar: CalendarProps,
    words: MonthWords,
  ): TemplateResult {
    const { store, words: list, shared, language, state } = calendar;
    if (!entries.length) return html`<p class="notice small">${words.day(this.#day(date), 0)}</p>`;
    const day: DayList = {
      title: words.dayList(this.#day(date)),
      level: levelBelow(calendar, 2),
      entries,
      props: { words: list, language, now: state.now, open: openIn(store) },
    };
    return this.isNarrow ? renderDay(day) : renderDialog(day, shared.close, this.#close);
  }

  #title(month: string): string {
    return this.calendar ? `${monthName(+month.slice(5), this.calendar.language)} ${month.slice(0, 4)}` : '';
  }

  #day(date: string, year = false): string {
    return this.calendar ? formatDate(date, this.calendar.language, { weekday: true, year }) : '';
  }

  readonly #show = (month: string): void => {
    this.#announcing = month;
    this.calendar?.store.showMonth(month);
  };

  /**
   * Announces the month and how much it holds, once all of it was read. The grid changes in a hundred places, and screen
   * readers drop an announcement that comes among so many changes: it waits for them to end.
   */
  #announce(): void {
    const { calendar, words } = this;
    const month = this.#announcing;
    if (!calendar || !words || month === undefined || isReading(calendar)) return;
    const { state, announcer } = calendar;
    if (state.shownMonth !== month) return;
    this.#announcing = undefined;
    announcer.announceSoon(words.announceMonth(this.#title(month), itemsIn(this.#items(state.filtered), month).length));
  }

  #goTo(date: string): void {
    this.active = date;
    this.#toFocus = { date, month: monthOf(date) };
    if (monthOf(date) !== this.calendar?.state.shownMonth) this.#show(monthOf(date));
    this.requestUpdate();
  }

  #moveFocus(): void {
    // The grid of another month may hold the day too, in a square that is about to become another day's.
    if (!this.#toFocus || this.#toFocus.month !== this.calendar?.state.shownMonth) return;
    const { date } = this.#toFocus;
    this.#toFocus = undefined;
    this.querySelector<HTMLElement>(`.cell[data-date="${date}"]`)?.focus();
  }

  #onKey(event: KeyboardEvent, items: readonly MonthItem[]): void {
    const date = dateAt(event);
    if (!date || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = gridMove(date, event.key, event.shiftKey);
    if (next !== undefined) this.#goTo(next);
    else if (event.key === 'Enter' || event.key === ' ') this.#enter(date, items);
    else return;
    event.preventDefault();
  }

  /** Opens the only workshop of a day; of several, the visitor chooses. */
  #enter(date: string, items: readonly MonthItem[]): void {
    const [only, ...others] = itemsOn(items, date);
    if (only && !others.length && !this.isNarrow) this.calendar?.store.open(only.id);
    else this.#choose(date, items);
  }

  #onClick(event: MouseEvent, items: readonly MonthItem[]): void {
    const date = dateAt(event);
    if (!date) return;
    this.active = date;
    if (this.isNarrow || itemsOn(items, date).length > 1) this.#choose(date, items);
  }

  #choose(date: string, items: readonly MonthItem[]): void {
    const { length } = itemsOn(items, date);
    if (!this.isNarrow && !length) return;
    this.active = date;
    if (this.isNarrow) this.calendar?.store.showDay(date);
    else this.dialogDay = date;
    if (this.words) this.calendar?.announcer.announce(this.words.day(this.#day(date), length));
  }

  /** Closes the dialog of a day; the focus returns to its square. */
  readonly #close = (): void => {
    if (this.dialogDay === null || !this.calendar) return;
    this.#toFocus = { date: this.dialogDay, month: this.calendar.state.shownMonth };
    this.dialogDay = null;
  };
}

/** Workshops are being read that the month may show. */
const isReading = ({ state: { read } }: CalendarProps): boolean => read?.kind === 'following' || read?.kind === 'past';

/** The day of the square where something happened, but not on a button in it, which acts by itself. */
function dateAt({ target }: Event): string | undefined {
  const element = target as Element;
  return element.closest('button') ? undefined : element.closest<HTMLElement>('.cell')?.dataset['date'];
}

/** The month, in place of the list. */
export function prepareMonth(host: LitElement): LazyFeature {
  defineFeature('alexis-calendar-month', CalendarMonth);
  const messages = new Messages(host, monthWords);
  return {
    render: (calendar) => {
      const words = messages.in(calendar.language);
      return words && html`<alexis-calendar-month .calendar=${calendar} .words=${words}></alexis-calendar-month>`;
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-calendar-month': CalendarMonth;
  }
}
