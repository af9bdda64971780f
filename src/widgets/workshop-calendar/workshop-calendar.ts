import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Answer } from '../../client/read-answer.ts';
import { workshopsResource, type Workshop } from '../../contract/workshops.ts';
import { isCalendarDate } from '../../domain/dates/calendar-date.ts';
import { parisDate, parisEpoch } from '../../domain/dates/paris.ts';
import { agendaEntries } from '../../domain/workshops/agenda.ts';
import { dateOf, epochOf } from '../../domain/workshops/session-time.ts';
import { isAhead } from '../../domain/workshops/status.ts';
import { fr, type CalendarWords } from '../../i18n/calendar/fr.ts';
import { fr as sharedFr, type SharedWords } from '../../i18n/shared/fr.ts';
import { AlexisElement } from '../../ui/alexis-element.ts';
import { barStyles } from '../../ui/bar-styles.ts';
import { baseStyles } from '../../ui/base-styles.ts';
import { controlStyles } from '../../ui/control-styles.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import { LoadController } from '../../ui/load-controller.ts';
import { Messages } from '../../ui/messages.ts';
import { stateStyles } from '../../ui/state-styles.ts';
import { renderFailure } from '../../ui/state-views.ts';
import { tokens } from '../../ui/tokens.ts';
import { WakeController } from '../../ui/wake-controller.ts';
import { AlexisWorkshopOpenEvent } from '../events/workshop-open-event.ts';
import type { CalendarHost } from './calendar-host.ts';
import { START, type CalendarState, type CalendarView } from './calendar-state.ts';
import { renderDays } from './list/agenda.ts';
import { ghostAgenda } from './list/ghost.ts';
import { News } from './news.ts';
import { calendarStyles } from './styles.ts';
import type { CalendarTools } from './tools/calendar-tools.ts';

/**
 * Workshops of the first answer: a few months of Alexis, and quickly read by a phone. The loader asks for the same
 * address ahead of this code (`embed/loader.ts`).
 */
const FIRST = 100;
/** Entries shown at first and added at each "more". */
const PAGE = 10;
const NONE: readonly Workshop[] = [];
/** Narrower than this (pixels), a month has no room for titles: the list is shown unless something else is asked for. */
const ROOM_FOR_MONTH = 800;

/**
 * Lists the coming workshops of all pôles, by day or by month; a visitor filters, opens one and registers in place.
 *
 * @summary Coming workshops, with registration.
 * @tagname alexis-workshop-calendar
 *
 * @attr {string} partner - Slug of the partner, where it is not the script tag's
 * @attr {string} api - Address of the API, where it is not the script's own host
 * @attr {string} lang - `fr`, `en` or `de`; else the nearest `lang` of the page
 * @attr {string} theme - `auto` (default), `light` or `dark`
 * @attr {number} heading-level - Level of the widget's heading, 1–6
 * @attr {boolean} deep-link - Keep view, filters and the opened workshop in the page's fragment
 * @attr {string} now - Fixed clock for previews, RFC 3339
 * @attr {'auto'|'list'|'month'} view - What is shown at first; `auto` decides by the width
 * @attr {string} pole - Slug of the pôle whose workshops are shown at first
 * @attr {string} stage - Step whose workshops are shown at first
 * @attr {string} format - `on-site`, `online` or `hybrid`: the format shown at first
 * @attr {string} from - First day to list, `YYYY-MM-DD`; else today
 * @attr {number} limit - List no more than this many workshops
 * @attr {boolean} structured-data - Describe the workshops to search engines (JSON-LD), once per page
 *
 * @slot - What stands before the widget is ready, and in its place when it cannot be: a link
 *
 * @fires {AlexisWorkshopOpenEvent} alexis-workshop-open - The visitor opened a workshop
 * @fires {AlexisRegistrationEvent} alexis-registration - The visitor registered, or cancelled what they had just registered
 *
 * @csspart base - The whole widget
 * @csspart bar - Filter button, count and choice of view
 * @csspart filters - The filters
 * @csspart list - The agenda
 * @csspart day - One day of the agenda
 * @csspart entry - One workshop of the agenda
 * @csspart month - The month grid
 * @csspart details - The opened workshop
 * @csspart form - The registration form
 *
 * @cssproperty [--alexis-font=inherit] - Font family
 * @cssproperty [--alexis-font-size=16px] - Size of running text
 * @cssproperty [--alexis-accent] - The one accent; the partner's where the page sets none
 * @cssproperty [--alexis-text] - Text colour
 * @cssproperty [--alexis-surface=transparent] - Background of the widget
 * @cssproperty [--alexis-radius=10px] - Corner radius
 * @cssproperty [--alexis-density=1] - Factor on all inner spacing
 */
export class AlexisWorkshopCalendar extends AlexisElement {
  static override styles = [tokens, baseStyles, controlStyles, stateStyles, barStyles, calendarStyles];

  /** What is shown at first; `auto` decides by the width. */
  @property() view: 'auto' | 'list' | 'month' = 'auto';

  /** Slug of the pôle whose workshops are shown at first. */
  @property() pole = '';

  /** Step whose workshops are shown at first. */
  @property() stage = '';

  /** Format shown at first. */
  @property() format = '';

  /** First day to list, `YYYY-MM-DD`; else today. */
  @property() from = '';

  /** List no more than this many workshops. */
  @property({ type: Number }) limit = 0;

  /** Describe the workshops to search engines, once per page. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  @state() private chosen: CalendarState = START;
  @state() private shown = PAGE;
  @state() private announcement = '';
  /** What is unfolded above or below the agenda. */
  @state() private unfolded: '' | 'filters' | 'feed' = '';

  readonly #load = new LoadController(this, workshopsResource);
  readonly #news = new News(this, () => this.kit.client);
  readonly #wake = new WakeController(this);
  readonly #words = new Messages<CalendarWords>(this, {
    fr,
    en: async () => (await import('../../i18n/calendar/en.ts')).en,
    de: async () => (await import('../../i18n/calendar/de.ts')).de,
  });
  readonly #sharedWords = new Messages<SharedWords>(this, {
    fr: sharedFr,
    en: async () => (await import('../../i18n/shared/en.ts')).en,
    de: async () => (await import('../../i18n/shared/de.ts')).de,
  });
  readonly #tools = new LazyPart(this, async () => {
    const { CalendarTools } = await import('./tools/calendar-tools.ts');
    return new CalendarTools(this.#host);
  });
  readonly #month = new LazyPart(this, async () => {
    const { MonthView } = await import('./month/month-view.ts');
    return new MonthView(this.#host, await this.#tools.bring());
  });
  readonly #detail = new LazyPart(this, async () => {
    const { WorkshopDetail } = await import('./detail/workshop-detail.ts');
    return new WorkshopDetail(this.#host);
  });
  #focusNext: readonly string[] = [];
  /** The list of {@link #upcoming}, until what it was made from changes. */
  #ahead:
    { readonly from: readonly Workshop[]; readonly start: string; readonly list: readonly Workshop[] } | undefined;
  /** Id of the workshop opened last: where the visitor returns to. */
  #opener = '';

  readonly #host: CalendarHost = {
    element: this,
    attributes: () => this,
    kit: () => this.kit,
    visit: () => this.visit,
    language: () => this.language,
    words: () => this.#words.in(this.language) ?? fr,
    shared: () => this.#sharedWords.in(this.language) ?? sharedFr,
    clock: () => this.clock(),
    state: () => this.chosen,
    change: (part, quietly) => this.#change(part, quietly),
    firstAnswer: () => this.#answer(),
    query: () => this.#query(),
    workshops: () => this.#all(),
    filtered: () => this.#filtered(),
    open: (workshop, form) => this.#open(workshop, form),
    tell: (workshop, generatedAt) => this.#news.tell(workshop, generatedAt),
    announce: (text) => {
      this.announcement = text;
    },
    focus: (selector) => {
      this.#focusNext = [selector];
      this.requestUpdate();
    },
    warn: (attribute, reason) => this.warn(attribute, reason),
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!['auto', 'list', 'month'].includes(this.view)) {
      this.warn('view', 'must be auto, list or month; using auto');
      this.view = 'auto';
    }
    if (this.from && !isCalendarDate(this.from)) {
      this.warn('from', 'must be a date such as 2026-12-01; starting today');
      this.from = '';
    }
    if (!(this.limit >= 0)) {
      this.warn('limit', 'must be a number; listing all');
      this.limit = 0;
    }
    this.#load.load(this.kit.client, { query: this.#query() });
    if (this.#wantsTools()) void this.#tools.bring();
    if (this.#shows() === 'month') void this.#month.bring();
    if (this.chosen.open) void this.#detail.bring();
  }

  protected override updated(): void {
    const target = this.#focusNext
      .map((selector) => this.renderRoot.querySelector<HTMLElement>(selector))
      .find(Boolean);
    if (target) {
      this.#focusNext = [];
      target.focus();
    }
    if (this.#load.state.kind === 'failed') this.style.minHeight = '';
    if (this.structuredData && this.#answer()) void this.#describe();
    this.#sleepUntilChange();
  }

  protected override render(): TemplateResult {
    const words = this.#words.in(this.language);
    const shared = this.#sharedWords.in(this.language);
    const { state: load } = this.#load;
    const failed = load.kind === 'failed';
    const slow = load.kind === 'loading' && load.slow;
    const tools = this.#tools.value?.ready ? this.#tools.value : undefined;
    // What was asked for before anything was drawn is waited for, so that nothing is shown and taken away again.
    const settled = tools || this.#tools.failed || !this.#wantsTools();
    return html`
      <div class="kit" part="base">
        <div class="title" role="heading" aria-level=${this.headingLevel}>${words?.title ?? '\u00a0'}</div>
        ${
          failed && words && shared
            ? renderFailure(load.failure, words.failedTitle, shared, () => this.#load.retry())
            : nothing
        }
        <div class="fallback" ?hidden=${!failed}><slot></slot></div>
        ${
          failed
            ? nothing
            : load.kind === 'loaded' && words && shared && settled
              ? this.#renderLoaded(load.answer, words, tools)
              : html`<p class="bar" role="status">
                    <span class=${slow ? '' : 'visually-hidden'}>${slow ? shared?.slow : shared?.loading}</span>
                  </p>
                  ${ghostAgenda}`
        }
        <div class="visually-hidden" role="status">${this.announcement}</div>
        ${this.#detail.value?.renderUnseen()}
      </div>
    `;
  }

  #renderLoaded(answer: Answer<Workshop[]>, words: CalendarWords, tools: CalendarTools | undefined): TemplateResult {
    const all = this.#all();
    const { open } = this.chosen;
    const workshop = open === null ? undefined : all.find(({ id }) => id === open);
    const detail = this.#detail.value;
    if (workshop && detail?.ready) return detail.render(workshop);
    const view = this.#shows();
    const month = this.#month.value?.ready ? this.#month.value : undefined;
    const failed = this.#tools.failed || this.#month.failed || this.#detail.failed;
    return html`
      ${this.#renderBar(words, view, tools)} ${this.unfolded === 'filters' ? tools?.renderFilters() : nothing}
      ${tools?.renderNotices(answer, () => this.#load.retry())}
      ${view === 'month' && !this.#month.failed ? (month?.render() ?? ghostAgenda) : this.#renderList(words, tools)}
      <div class="foot small muted">
        <button
          class="button quiet"
          type="button"
          aria-expanded=${this.unfolded === 'feed' ? 'true' : 'false'}
          @click=${() => this.#unfold('feed')}
        >
          ${words.follow}
        </button>
        ${all.some(({ demo }) => demo) ? html`<p>${words.demo}</p>` : nothing}
      </div>
      ${this.unfolded === 'feed' ? tools?.renderFeed() : nothing}
      ${failed ? html`<p class="notice note small" role="alert">${words.partFailed}</p>` : tools?.renderLost()}
    `;
  }

  #renderBar(words: CalendarWords, view: CalendarView, tools: CalendarTools | undefined): TemplateResult {
    const now = this.clock();
    const count = this.#upcoming().filter((workshop) => isAhead(workshop, now)).length;
    const further = tools ? tools.pages.more : this.#answer()?.next;
    return html`
      <div class="bar" part="bar">
        <button
          class="button filter"
          type="button"
          aria-expanded=${this.unfolded === 'filters' ? 'true' : 'false'}
          @pointerenter=${this.#tools.bring}
          @click=${() => this.#unfold('filters')}
        >
          ${words.filter}${tools?.renderBadge()}
        </button>
        <div class="switch" role="group" aria-label=${words.views}>
          ${(['list', 'month'] as const).map(
            (one) =>
              html`<button
                class="button"
                type="button"
                aria-pressed=${one === view ? 'true' : 'false'}
                @click=${() => this.#change({ view: one })}
              >
                ${words[one]}
              </button>`,
          )}
        </div>
      </div>
      <div class="bar-line">
        <p class="summary" role="status">
          ${further && count > 1 ? words.moreThan(count) : words.count(count)}${view === 'list' ? tools?.renderNear() : nothing}
        </p>
        ${tools?.renderChoices(view)}
      </div>
    `;
  }

  #renderList(words: CalendarWords, tools: CalendarTools | undefined): TemplateResult {
    const upcoming = this.#upcoming();
    if (!upcoming.length) return html`<p class="notice">${tools?.emptyText() ?? words.empty}</p>`;
    const begin = Math.max(this.clock(), this.from ? parisEpoch(this.from, 0) : 0);
    const byTime = agendaEntries(upcoming, begin, tools?.away());
    const entries = tools?.inOrder(byTime) ?? byTime;
    const most = Math.min(this.limit || Infinity, entries.length);
    const further = !this.limit && (tools ? tools.pages.more : this.#answer()?.next);
    const shown = entries.slice(0, Math.min(this.shown, most));
    const context = {
      words,
      language: this.language,
      now: this.clock(),
      level: Math.min(this.headingLevel + 1, 6),
      open: this.#open,
    };
    return html`
      ${tools ? tools.renderAgenda(shown, context) : renderDays(shown, context)}
      ${
        this.shown < most || further
          ? html`<button class="button more" type="button" @click=${this.#showMore}>${words.more}</button>`
          : nothing
      }
    `;
  }

  #unfold(part: 'filters' | 'feed'): void {
    this.unfolded = this.unfolded === part ? '' : part;
    void this.#tools.bring();
  }

  /** The next ones stand below; the focus goes to the first of them, where the button was. */
  readonly #showMore = async (): Promise<void> => {
    const titles = (): NodeListOf<HTMLElement> => this.renderRoot.querySelectorAll('.entry-title');
    const before = titles().length;
    this.shown += PAGE;
    if (this.shown > this.#upcoming().length) await (await this.#tools.bring())?.pages.next();
    await this.updateComplete;
    const { [before]: first, length } = titles();
    if (!first) return;
    this.announcement = this.#host.words().added(length - before, length);
    // Not where the visitor has gone elsewhere meanwhile. A button that is gone has left the focus to nobody.
    if (document.activeElement === document.body || this.renderRoot.querySelector('.more:focus')) first.focus();
  };

  readonly #open = (workshop: Workshop, form = false): void => {
    this.#opener = workshop.id;
    this.#change({ open: workshop.id, form: form ? 'list' : '' });
    this.dispatchEvent(new AlexisWorkshopOpenEvent(workshop.id));
  };

  #change(part: Partial<CalendarState>, quietly = false): void {
    const before = this.chosen;
    const now = { ...before, ...part };
    this.chosen = now;
    if (before.filter !== now.filter) this.shown = PAGE;
    if (before.open !== now.open || before.form !== now.form) {
      const opener = `[data-id="${this.#opener}"]`;
      this.#focusNext = now.form
        ? ['.form-title']
        : now.open
          ? ['.detail-title']
          : [`${opener} .entry-title`, `.strip${opener}`, '.filter'];
      if (!now.open) this.announcement = this.#host.words().closed;
    }
    // The place that the loader reserved for the list would be a void below a shorter view.
    this.style.minHeight = '';
    if (quietly) return;
    this.kit.client.visitorActed();
    this.#tools.value?.changed(part);
  }

  #shows(): CalendarView {
    const asked = this.chosen.view ?? (this.view === 'auto' ? null : this.view);
    return asked ?? (!this.limit && this.offsetWidth >= ROOM_FOR_MONTH ? 'month' : 'list');
  }

  /** Filters, nearness and addresses need more code than a list from the first day on. */
  #wantsTools(): boolean {
    const { pole, stage, origin } = this.visit;
    const answer = this.#answer();
    // They say how old an answer is, and what is missing in it.
    const isWanting = answer?.stale || answer?.dropped;
    return Boolean(isWanting || this.deepLink || this.pole || this.stage || this.format || pole || stage || origin);
  }

  #query(): Readonly<Record<string, string | number | undefined>> {
    return { from: this.from || (this.now ? parisDate(this.clock()) : undefined), limit: FIRST };
  }

  #answer(): Answer<Workshop[]> | undefined {
    const { state: load } = this.#load;
    return load.kind === 'loaded' ? load.answer : undefined;
  }

  #all(): readonly Workshop[] {
    const answer = this.#answer();
    const first = answer?.data ?? NONE;
    return this.#news.over(this.#tools.value?.pages.with(first) ?? first, answer?.generatedAt);
  }

  #filtered(): readonly Workshop[] {
    return this.#tools.value?.filtered(this.#all()) ?? this.#all();
  }

  /** What the list shows: from today, or from the day asked for. The month may have read what lies before. */
  #upcoming(): readonly Workshop[] {
    const start = this.from || parisDate(this.clock());
    const from = this.#filtered();
    if (this.#ahead?.from !== from || this.#ahead.start !== start) {
      const list = from.filter(({ sessions }) => sessions.some(({ ends }) => dateOf(ends) >= start));
      this.#ahead = { from, start, list };
    }
    return this.#ahead.list;
  }

  async #describe(): Promise<void> {
    const { describeWorkshops } = await import('./structured-data.ts');
    describeWorkshops(this.#all(), this.clock(), this.kit.client.base);
  }

  /** Redraws when the next of the listed workshops changes its status, without asking the network. */
  #sleepUntilChange(): void {
    const now = this.clock();
    let next = Infinity;
    for (const { registration, sessions } of this.#upcoming()) {
      for (const instant of [
        registration.opens,
        registration.closes,
        sessions[0]?.starts,
        ...sessions.map(({ ends }) => ends),
      ]) {
        const at = instant ? epochOf(instant) : 0;
        if (at > now && at < next) next = at;
      }
    }
    this.#wake.wakeIn(next < Infinity && !this.now ? next - now : undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-workshop-calendar': AlexisWorkshopCalendar;
  }
}
