import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { gridHolidays } from '../../../domain/calendar/grid-holidays.ts';
import { gridMove } from '../../../domain/calendar/grid-keys.ts';
import { itemsOn, layOutWeeks } from '../../../domain/calendar/layout.ts';
import { daysShown, monthGrid, monthOf, shiftMonth } from '../../../domain/calendar/month-grid.ts';
import { nearestPeriods } from '../../../domain/calendar/nearest-period.ts';
import { parisDate } from '../../../domain/dates/paris.ts';
import { dateOf } from '../../../domain/workshops/session-time.ts';
import { fr, type MonthWords } from '../../../i18n/calendar/month/fr.ts';
import { formatDate, monthName, weekdayName } from '../../../i18n/format.ts';
import { adoptLateStyles } from '../../../ui/adopt-styles.ts';
import { chevronLeftIcon } from '../../../ui/icons/chevron-left.ts';
import { chevronRightIcon } from '../../../ui/icons/chevron-right.ts';
import { xIcon } from '../../../ui/icons/x.ts';
import { Messages } from '../../../ui/messages.ts';
import { WidthController } from '../../../ui/width-controller.ts';
import type { CalendarHost } from '../calendar-host.ts';
import { renderDays } from '../list/agenda.ts';
import type { CalendarTools } from '../tools/calendar-tools.ts';
import type { WorkshopPages } from '../tools/workshop-pages.ts';
import { renderCell, type CellContext } from './day-cell.ts';
import { firstDays, itemsBetween, monthIndex, type MonthIndex, type MonthItem } from './month-items.ts';
import { monthStyles } from './styles.ts';

/** Workshops drawn on top of each other in a day; the others are counted. */
const LANES = 3;
/** Narrower than this (pixels), days show dots, and the chosen day's workshops stand below. */
const NARROW = 560;
/** Milliseconds until a month is said: its grid changes in a hundred places, and Orca drops news that come among so many. */
const SETTLE = 700;

/** The month as a grid (ARIA APG, grid pattern), with a dialog for full days. */
export class MonthView implements ReactiveController {
  readonly #host: CalendarHost;
  readonly #tools: CalendarTools | undefined;
  readonly #pages: WorkshopPages | undefined;
  readonly #words: Messages<MonthWords>;
  #narrow = false;
  /** Day the arrow keys have reached. */
  #active: string | null = null;
  /** Day whose list is shown: below a narrow grid, in the dialog of a wide one. */
  #chosen: string | null = null;
  #index: MonthIndex = { from: [], items: [] };
  /** For which month, beyond which first answer, the rest was asked for. */
  #asked: { readonly month: string; readonly beyond: object } | undefined;

  constructor(host: CalendarHost, tools: CalendarTools | undefined) {
    this.#host = host;
    this.#tools = tools;
    this.#pages = tools?.pages;
    const { element } = host;
    this.#words = new Messages<MonthWords>(element, {
      fr,
      en: async () => (await import('../../../i18n/calendar/month/en.ts')).en,
      de: async () => (await import('../../../i18n/calendar/month/de.ts')).de,
    });
    // LitElement's render root is its shadow root: nothing here overrides createRenderRoot.
    adoptLateStyles(element.renderRoot as ShadowRoot, [monthStyles]);
    new WidthController(element, (width) => this.#measured(width));
    element.addController(this);
  }

  /** Whether the words of the page's language are here. */
  get ready(): boolean {
    return this.#words.in(this.#host.language()) !== undefined;
  }

  /** Reads what the grid shows of the past and of further pages. A new first answer takes both away again. */
  hostUpdated(): void {
    const beyond = this.#host.workshops.answer?.data;
    const month = this.#month;
    if (!beyond || !this.#pages || (this.#asked?.month === month && this.#asked.beyond === beyond)) return;
    this.#asked = { month, beyond };
    const { first, last } = daysShown(monthGrid(month));
    void this.#pages.until(last);
    void this.#pages.since(first);
  }

  render(): TemplateResult {
    const words = this.#says;
    const { language, words: list, clock, level } = this.#host;
    const month = this.#month;
    const weeks = monthGrid(month);
    const { first, last } = daysShown(weeks);
    const items = itemsBetween(this.#items, first, last);
    const hasItems = itemsBetween(items, `${month}-01`, `${month}-31`).length > 0;
    const isEmpty = !hasItems && !this.#pages?.busy;
    const context: CellContext = {
      list: list(),
      words,
      language: language(),
      now: clock(),
      today: parisDate(clock()),
      active: this.#reached(month),
      chosen: this.#chosen,
      items: new Map(items.map((item) => [item.id, item])),
      holidays: gridHolidays(weeks),
      open: ({ workshop }) => this.#host.open(workshop),
      openDay: (date) => this.#choose(date, items),
    };
    const layout = layOutWeeks(weeks, items, LANES);
    return html`
      <section class="month" part="month" ?data-narrow=${this.#narrow} ?data-empty=${isEmpty}>
        <div class="month-head">
          <button class="button icon-only" type="button" @click=${() => this.#leaf(-1)}>
            ${chevronLeftIcon()}<span class="visually-hidden">${words.previousMonth}</span>
          </button>
          <div class="month-title" role="heading" aria-level=${level(1)}>${capitalised(this.#monthTitle(month))}</div>
          <button class="button icon-only" type="button" @click=${() => this.#leaf(1)}>
            ${chevronRightIcon()}<span class="visually-hidden">${words.nextMonth}</span>
          </button>
          ${
            month === monthOf(context.today)
              ? nothing
              : html`<button class="button quiet" type="button" @click=${() => this.#show(monthOf(context.today))}>
                  ${words.thisMonth}
                </button>`
          }
        </div>
        ${isEmpty ? this.#renderEmpty(month) : nothing}
        <div
          class="grid"
          role="grid"
          aria-busy=${this.#pages?.busy ? 'true' : 'false'}
          aria-label=${words.grid(this.#monthTitle(month))}
          aria-describedby="month-keys"
          @keydown=${(event: KeyboardEvent) => this.#key(event, items)}
          @click=${(event: MouseEvent) => this.#clicked(event, items)}
        >
          <div class="week names" role="row">
            ${[1, 2, 3, 4, 5, 6, 7].map(
              (day) =>
                html`<div role="columnheader" aria-label=${weekdayName(day, language())}>
                  ${weekdayName(day, language(), 'short')}
                </div>`,
            )}
          </div>
          ${weeks.map(
            (week, row) => html`
              <div class="week" role="row">
                ${week.map((day, column) =>
                  renderCell(
                    {
                      day,
                      items: itemsOn(items, day.date),
                      strips: layout[row]?.strips.filter(({ from }) => from === column) ?? [],
                      more: layout[row]?.more[column] ?? 0,
                    },
                    context,
                  ),
                )}
              </div>
            `,
          )}
        </div>
        <p id="month-keys" class="visually-hidden">${words.keys}</p>
        ${this.#chosen === null ? nothing : this.#renderDay(this.#chosen, items)}
      </section>
    `;
  }

  #renderEmpty(month: string): TemplateResult {
    const words = this.#says;
    const { next, previous } = nearestPeriods(firstDays(this.#items), month);
    const target = next ?? previous;
    const { language, clock } = this.#host;
    const day = (date: string): string =>
      formatDate(date, language(), { weekday: true, year: date.slice(0, 4) !== parisDate(clock()).slice(0, 4) });
    return html`
      <div class="empty small" aria-live="polite" aria-atomic="true">
        <p>
          ${(this.#items.length ? undefined : this.#tools?.emptyText()) ?? words.emptyMonth(this.#monthTitle(month))}
        </p>
        ${
          target
            ? html`<button class="button quiet" type="button" @click=${() => this.#goTo(target)}>
                ${(next ? words.seeNext : words.seeLast)(day(target))}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  /** The workshops of one day: below a narrow grid, else in a dialog. */
  #renderDay(date: string, items: readonly MonthItem[]): TemplateResult {
    const { language, words: list, clock, shared, level } = this.#host;
    const title = this.#says.dayList(formatDate(date, language(), { weekday: true }));
    const entries = itemsOn(items, date).map(({ workshop }) => {
      const index = Math.max(
        0,
        workshop.sessions.findIndex(({ starts, ends }) => dateOf(starts) <= date && dateOf(ends) >= date),
      );
      return { workshop, index, session: { ...workshop.sessions[index]! } };
    });
    const agenda = renderDays(entries, {
      words: list(),
      language: language(),
      now: clock(),
      level: level(2),
      open: (workshop, form) => {
        this.#close();
        this.#host.open(workshop, form);
      },
    });
    if (this.#narrow) {
      return entries.length
        ? html`<div class="of-day" role="region" aria-label=${title}>${agenda}</div>`
        : html`<p class="notice small">${this.#says.day(formatDate(date, language(), { weekday: true }), 0)}</p>`;
    }
    return html`
      <dialog class="dialog" aria-labelledby="dialog-title" closedby="any" @close=${this.#close}>
        <div class="dialog-body">
          <div class="dialog-head">
            <p id="dialog-title">${title}</p>
            <button class="button quiet icon-only" type="button" @click=${this.#close}>
              ${xIcon()}<span class="visually-hidden">${shared().close}</span>
            </button>
          </div>
          ${agenda}
        </div>
      </dialog>
    `;
  }

  get #says(): MonthWords {
    return this.#words.in(this.#host.language()) ?? fr;
  }

  get #items(): readonly MonthItem[] {
    const from = this.#host.workshops.filtered;
    if (this.#index.from !== from) this.#index = monthIndex(from);
    return this.#index.items;
  }

  /** The month shown: the one asked for, else that of the next workshop. */
  get #month(): string {
    const { state, clock } = this.#host;
    const asked = state().month;
    if (asked) return asked;
    const today = parisDate(clock());
    let next = '';
    for (const { days } of this.#items)
      for (const { first } of days) if (first >= today && (next === '' || first < next)) next = first;
    return monthOf(next || today);
  }

  #monthTitle(month: string): string {
    return `${monthName(+month.slice(5), this.#host.language())} ${month.slice(0, 4)}`;
  }

  /** The day in the tab order: where the keys left it, else today, else the first of the month. */
  #reached(month: string): string {
    const today = parisDate(this.#host.clock());
    if (this.#active && monthOf(this.#active) === month) return this.#active;
    return monthOf(today) === month ? today : `${month}-01`;
  }

  #measured(width: number): void {
    const narrow = width < NARROW;
    if (narrow !== this.#narrow) this.#chosen = null;
    this.#narrow = narrow;
    this.#host.element.requestUpdate();
  }

  #leaf(by: number): void {
    this.#show(shiftMonth(this.#month, by));
  }

  #show(month: string): void {
    this.#chosen = null;
    this.#host.change({ month });
    void this.#announce(month);
  }

  /** Says the month and how much it holds, once all of it was read and the grid stands. */
  async #announce(month: string): Promise<void> {
    const { first, last } = daysShown(monthGrid(month));
    await this.#pages?.until(last);
    await this.#pages?.since(first);
    await new Promise((settled) => setTimeout(settled, SETTLE));
    if (this.#month !== month) return;
    const count = itemsBetween(this.#items, `${month}-01`, `${month}-31`).length;
    this.#host.announce(this.#says.announceMonth(this.#monthTitle(month), count));
  }

  #goTo(date: string): void {
    this.#active = date;
    if (monthOf(date) !== this.#month) this.#show(monthOf(date));
    this.#host.focus(`.cell[data-date="${date}"]`);
  }

  #key(event: KeyboardEvent, items: readonly MonthItem[]): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLButtonElement) return;
    const cell = (event.target as Element).closest<HTMLElement>('.cell');
    const date = cell?.dataset['date'];
    if (!date) return;
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
    const cell = (event.target as Element).closest<HTMLElement>('.cell');
    const date = cell?.dataset['date'];
    if (!date || (event.target as Element).closest('button')) return;
    this.#active = date;
    if (this.#narrow || itemsOn(items, date).length > 1) this.#choose(date, items);
    else this.#host.element.requestUpdate();
  }

  #choose(date: string, items: readonly MonthItem[]): void {
    if (!this.#narrow && !itemsOn(items, date).length) return;
    this.#active = date;
    this.#chosen = date;
    const { element, announce, language } = this.#host;
    announce(this.#says.day(formatDate(date, language(), { weekday: true }), itemsOn(items, date).length));
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
    this.#host.focus(`.cell[data-date="${date}"]`);
  };
}

/** In the text and not by `::first-letter`, which some browsers hand to screen readers as two pieces: « N », « ovembre ». */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
