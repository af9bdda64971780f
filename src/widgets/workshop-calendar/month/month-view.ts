import { html, nothing, type TemplateResult } from 'lit';
import { gridHolidays } from '../../../domain/calendar/grid-holidays.ts';
import { gridMove } from '../../../domain/calendar/grid-keys.ts';
import { itemsOn } from '../../../domain/calendar/layout.ts';
import { daysShown, monthGrid, monthOf } from '../../../domain/calendar/month-grid.ts';
import { nearestPeriods } from '../../../domain/calendar/nearest-period.ts';
import { parisDate } from '../../../domain/dates/paris.ts';
import { fr, type MonthWords } from '../../../i18n/workshop-calendar/month/fr.ts';
import { formatDate, monthName } from '../../../i18n/format.ts';
import { adoptLateStyles } from '../../../element/adopt-styles.ts';
import { Messages } from '../../../element/words.ts';
import { memoizeLast } from '../../../element/memoize-last.ts';
import { WidthController } from '../../../element/width-controller.ts';
import type { CalendarHost } from '../calendar-host.ts';
import { renderDays } from '../list/agenda.ts';
import type { CalendarTools } from '../calendar-tools.ts';
import {
  dayReached,
  entriesOn,
  firstDays,
  firstMonth,
  itemsBetween,
  itemsIn,
  monthItems,
  type MonthItem,
} from './month-items.ts';
import { MonthPages } from './month-pages.ts';
import { monthStyles } from './styles.ts';
import { renderDialog } from './dialog.ts';
import { renderEmpty } from './empty.ts';
import { renderGrid } from './grid.ts';
import { renderHead } from './head.ts';

/** Narrower than this (pixels), days show dots, and the chosen day's workshops stand below. */
const NARROW = 560;
/** Milliseconds until a month is said: its grid changes in a hundred places, and Orca drops news that come among so many. */
const SETTLE = 700;

/** The month as a grid, with a dialog for full days. */
export class MonthView {
  readonly #host: CalendarHost;
  readonly #tools: () => CalendarTools | undefined;
  readonly #pages: MonthPages;
  readonly #words: Messages<MonthWords>;
  readonly #index = memoizeLast(monthItems);
  #narrow = false;
  /** Day the arrow keys have reached. */
  #active: string | null = null;
  /** Day whose list is shown: below a narrow grid, in the dialog of a wide one. */
  #chosen: string | null = null;

  constructor(host: CalendarHost, tools: () => CalendarTools | undefined) {
    this.#host = host;
    this.#tools = tools;
    const { element } = host;
    this.#words = new Messages<MonthWords>(element, {
      fr,
      en: async () => (await import('../../../i18n/workshop-calendar/month/en.ts')).en,
      de: async () => (await import('../../../i18n/workshop-calendar/month/de.ts')).de,
    });
    // LitElement's render root is its shadow root: nothing here overrides createRenderRoot.
    adoptLateStyles(element.renderRoot as ShadowRoot, [monthStyles]);
    new WidthController(element, (width) => this.#measured(width));
    this.#pages = new MonthPages(
      host,
      () => tools()?.pages,
      () => this.#month,
    );
  }

  /** Whether the words of the page's language are here. */
  get ready(): boolean {
    return this.#words.in(this.#host.language()) !== undefined;
  }

  render(): TemplateResult {
    const words = this.#says;
    const { language, words: list, clock, level } = this.#host;
    const month = this.#month;
    const weeks = monthGrid(month);
    const { first, last } = daysShown(weeks);
    const items = itemsBetween(this.#items, first, last);
    const { busy } = this.#pages;
    const isEmpty = !itemsIn(items, month).length && !busy;
    const title = this.#title(month);
    const today = parisDate(clock());
    return html`
      <section class="month" part="month" ?data-narrow=${this.#narrow} ?data-empty=${isEmpty}>
        ${renderHead(month, title, today, words, level(1), this.#show)} ${isEmpty ? this.#renderEmpty(month) : nothing}
        ${renderGrid(weeks, items, {
          list: list(),
          words,
          language: language(),
          now: clock(),
          today,
          active: dayReached(month, this.#active, today),
          chosen: this.#chosen,
          items: new Map(items.map((item) => [item.id, item])),
          holidays: gridHolidays(weeks),
          open: ({ workshop }) => this.#host.open(workshop),
          openDay: (date) => this.#choose(date, items),
          title,
          busy,
          key: (event) => this.#key(event, items),
          click: (event) => this.#clicked(event, items),
        })}
        ${this.#chosen === null ? nothing : this.#renderDay(this.#chosen, items)}
      </section>
    `;
  }

  #renderEmpty(month: string): TemplateResult {
    const words = this.#says;
    const { next, previous } = nearestPeriods(firstDays(this.#items), month);
    const target = next ?? previous;
    const year = target?.slice(0, 4) !== parisDate(this.#host.clock()).slice(0, 4);
    const text = (this.#items.length ? undefined : this.#tools()?.emptyText()) ?? words.emptyMonth(this.#title(month));
    const way = target && (next ? words.seeNext : words.seeLast)(this.#day(target, year));
    return renderEmpty(text, way ?? undefined, () => target && this.#goTo(target));
  }

  /** The workshops of one day: below a narrow grid, else in a dialog. */
  #renderDay(date: string, items: readonly MonthItem[]): TemplateResult {
    const { language, words, clock, shared, level } = this.#host;
    const title = this.#says.dayList(this.#day(date));
    const entries = entriesOn(items, date);
    const agenda = renderDays(entries, {
      words: words(),
      language: language(),
      now: clock(),
      level: level(2),
      open: (workshop, form) => {
        this.#close();
        this.#host.open(workshop, form);
      },
    });
    if (!this.#narrow) return renderDialog(title, agenda, shared().close, this.#close);
    return entries.length
      ? html`<div class="of-day" role="region" aria-label=${title}>${agenda}</div>`
      : html`<p class="notice small">${this.#says.day(this.#day(date), 0)}</p>`;
  }

  get #says(): MonthWords {
    return this.#words.in(this.#host.language()) ?? fr;
  }

  get #items(): readonly MonthItem[] {
    return this.#index(this.#host.workshops.filtered);
  }

  /** The month shown: the one asked for, else that of the next workshop. */
  get #month(): string {
    const { state, clock } = this.#host;
    return state().month ?? firstMonth(this.#items, parisDate(clock()));
  }

  #title(month: string): string {
    return `${monthName(+month.slice(5), this.#host.language())} ${month.slice(0, 4)}`;
  }

  #day(date: string, year = false): string {
    return formatDate(date, this.#host.language(), { weekday: true, year });
  }

  #measured(width: number): void {
    const narrow = width < NARROW;
    if (narrow !== this.#narrow) this.#chosen = null;
    this.#narrow = narrow;
    this.#host.element.requestUpdate();
  }

  readonly #show = (month: string): void => {
    this.#chosen = null;
    this.#host.change({ month });
    void this.#announce(month);
  };

  /** Says the month and how much it holds, once all of it was read and the grid stands, where the visitor still is there. */
  async #announce(month: string): Promise<void> {
    await this.#pages.read(month);
    await new Promise((settled) => setTimeout(settled, SETTLE));
    if (this.#month !== month || !this.#host.element.renderRoot.querySelector('.month')) return;
    this.#host.announce(this.#says.announceMonth(this.#title(month), itemsIn(this.#items, month).length));
  }

  #goTo(date: string): void {
    this.#active = date;
    if (monthOf(date) !== this.#month) this.#show(monthOf(date));
    this.#focusOn(date);
  }

  #focusOn(date: string): void {
    this.#host.focus(`.cell[data-date="${date}"]`);
  }

  #key(event: KeyboardEvent, items: readonly MonthItem[]): void {
    const date = dateAt(event);
    if (!date || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = gridMove(date, event.key, event.shiftKey);
    if (next !== undefined) this.#goTo(next);
    else if (event.key === 'Enter' || event.key === ' ') this.#enter(date, items);
    else return;
    event.preventDefault();
  }

  /** One workshop is opened at once; of several, the visitor chooses. */
  #enter(date: string, items: readonly MonthItem[]): void {
    const [only, ...others] = itemsOn(items, date);
    if (only && !others.length && !this.#narrow) this.#host.open(only.workshop);
    else this.#choose(date, items);
  }

  #clicked(event: MouseEvent, items: readonly MonthItem[]): void {
    const date = dateAt(event);
    if (!date) return;
    this.#active = date;
    if (this.#narrow || itemsOn(items, date).length > 1) this.#choose(date, items);
    else this.#host.element.requestUpdate();
  }

  #choose(date: string, items: readonly MonthItem[]): void {
    const { length } = itemsOn(items, date);
    if (!this.#narrow && !length) return;
    this.#active = date;
    this.#chosen = date;
    const { element, announce } = this.#host;
    announce(this.#says.day(this.#day(date), length));
    element.requestUpdate();
    if (this.#narrow) return;
    void element.updateComplete.then(() => {
      const dialog = element.renderRoot.querySelector<HTMLDialogElement>('.dialog');
      if (dialog && !dialog.open) dialog.showModal();
    });
  }

  /** Closes the day; the focus returns to its square. */
  readonly #close = (): void => {
    if (this.#chosen === null || this.#narrow) return;
    const date = this.#chosen;
    this.#chosen = null;
    this.#focusOn(date);
  };
}

/** The day of the square where something happened, but not on a button in it, which acts by itself. */
function dateAt({ target }: Event): string | undefined {
  const at = target as Element;
  return at.closest('button') ? undefined : at.closest<HTMLElement>('.cell')?.dataset['date'];
}
