import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Workshop } from '../../contract/workshops.ts';
import { isCalendarDate } from '../../domain/dates/calendar-date.ts';
import { parisDate } from '../../domain/dates/paris.ts';
import { nextChange } from '../../domain/workshops/next-change.ts';
import { fr, type CalendarWords } from '../../i18n/workshop-calendar/list/fr.ts';
import { fr as sharedFr, type SharedWords } from '../../i18n/shared/fr.ts';
import { AlexisElement, contextOf } from '../../element/alexis-element.ts';
import { barStyles } from '../../ui/bar-styles.ts';
import { baseStyles } from '../../ui/base-styles.ts';
import { controlStyles } from '../../ui/control-styles.ts';
import { Messages } from '../../element/words.ts';
import { stateStyles } from '../../ui/state-styles.ts';
import { renderFailure } from '../../ui/state-views.ts';
import { tokens } from '../../ui/tokens.ts';
import { TimerController } from '../../element/timer-controller.ts';
import { AlexisWorkshopOpenEvent } from '../events/workshop-open-event.ts';
import type { CalendarHost } from './calendar-host.ts';
import { CalendarParts, complete } from './calendar-parts.ts';
import { focusAfter, START, type CalendarState, type CalendarView } from './calendar-state.ts';
import { FocusController } from '../../element/focus-controller.ts';
import { listSkeleton } from './list/skeleton.ts';
import { ListView } from './list/list-view.ts';
import { calendarStyles } from './styles.ts';
import type { CalendarTools } from './calendar-tools.ts';
import type { StructuredData } from './structured-data/structured-data.ts';
import { renderBar } from './bar.ts';
import { renderFoot } from './foot.ts';
import { renderNote } from './note.ts';
import { WorkshopsController } from './workshops-controller.ts';

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
 * @attr {'fr'|'en'|'de'} lang - `fr`, `en` or `de`; else the nearest `lang` of the page
 * @attr {'auto'|'light'|'dark'} theme - `auto` (default), `light` or `dark`
 * @attr {number} heading-level - Level of the widget's heading, 1–6
 * @attr {boolean} deep-link - Keep view, filters and the opened workshop in the page's fragment
 * @attr {string} now - Fixed clock for previews, RFC 3339
 * @attr {'auto'|'list'|'month'} view - What is shown at first; `auto` decides by the width
 * @attr {string} pole - Slug of the pôle whose workshops are shown at first
 * @attr {string} stage - Step whose workshops are shown at first
 * @attr {'on-site'|'online'|'hybrid'} format - `on-site`, `online` or `hybrid`: the format shown at first
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

  /**
   * Format shown at first.
   * @type {'on-site' | 'online' | 'hybrid'}
   */
  @property() format = '';

  /** First day to list, `YYYY-MM-DD`; else today. */
  @property() from = '';

  /** List no more than this many workshops. */
  @property({ type: Number }) limit = 0;

  /** Describe the workshops to search engines, once per page. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  @state() private chosen: CalendarState = START;
  @state() private announcement = '';
  /** What is unfolded above or below the agenda. */
  @state() private unfolded: '' | 'filters' | 'feed' = '';

  readonly #context = contextOf(this);
  readonly #workshops = new WorkshopsController(this, () => this.#context.settings.client);
  readonly #focus = new FocusController(this);
  readonly #timer = new TimerController(this, () => this.requestUpdate());
  readonly #words = new Messages<CalendarWords>(this, {
    fr,
    en: async () => (await import('../../i18n/workshop-calendar/list/en.ts')).en,
    de: async () => (await import('../../i18n/workshop-calendar/list/de.ts')).de,
  });
  readonly #sharedWords = new Messages<SharedWords>(this, {
    fr: sharedFr,
    en: async () => (await import('../../i18n/shared/en.ts')).en,
    de: async () => (await import('../../i18n/shared/de.ts')).de,
  });
  readonly #host: CalendarHost = {
    element: this,
    client: () => this.#context.settings.client,
    visit: () => this.#context.visit,
    language: () => this.language,
    words: () => this.#words.in(this.language) ?? fr,
    shared: () => this.#sharedWords.in(this.language) ?? sharedFr,
    clock: () => this.clock(),
    level: (below) => Math.min(this.headingLevel + below, 6),
    state: () => this.chosen,
    change: (part, quietly) => this.#change(part, quietly),
    workshops: this.#workshops,
    open: (workshop, form) => this.#open(workshop, form),
    announce: (text) => {
      this.announcement = text;
    },
    focus: this.#focus.focus,
    warn: (attribute, reason) => this.warn(attribute, reason),
  };
  readonly #parts = new CalendarParts(this, this.#host);
  readonly #list = new ListView(this.#host, this.#parts.tools.load);
  #description: StructuredData | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // An element that was moved in the page has taken its description along, and writes it again.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#description?.remove();
  }

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
    const today = parisDate(this.clock());
    this.#workshops.ask(this.#context.settings.client, this.from || (this.now && today), today);
    const { tools, month, detail } = this.#parts;
    if (this.#wantsTools) void tools.load();
    if (this.#shownView === 'month') void month.load();
    if (this.chosen.open) void detail.load();
  }

  protected override updated(): void {
    const { load, answer, listed } = this.#workshops;
    if (load.state.kind === 'failed') this.style.minHeight = '';
    if (this.structuredData && answer) void this.#describe();
    else this.#description?.remove();
    const now = this.clock();
    const next = nextChange(listed, now);
    this.#timer.schedule(next < Infinity && !this.now ? next - now : null);
  }

  protected override render(): TemplateResult {
    const words = this.#words.in(this.language);
    const shared = this.#sharedWords.in(this.language);
    const { state: load } = this.#workshops.load;
    const failed = load.kind === 'failed';
    const slow = load.kind === 'loading' && load.slow;
    const tools = complete(this.#parts.tools);
    // What was asked for before anything was drawn is waited for, so that nothing is shown and taken away again.
    const settled = tools || this.#parts.tools.failed || !this.#wantsTools;
    return html`
      <div class="kit" part="base">
        <div class="title" role="heading" aria-level=${this.headingLevel}>${words?.title ?? '\u00a0'}</div>
        ${failed && words && shared ? renderFailure(load.failure, words.failedTitle, shared, () => this.#workshops.load.retry()) : nothing}
        <div class="fallback" ?hidden=${!failed}><slot></slot></div>
        ${
          failed
            ? nothing
            : load.kind === 'loaded' && words && shared && settled
              ? this.#renderLoaded(words, shared, tools)
              : html`<p class="bar" aria-live="polite" aria-atomic="true">
                    <span class=${slow ? '' : 'visually-hidden'}>${slow ? shared?.slow : shared?.loading}</span>
                  </p>
                  ${listSkeleton}`
        }
        <div class="visually-hidden" aria-live="polite" aria-atomic="true">${this.announcement}</div>
        ${this.#parts.detail.value?.renderUnseen()}
      </div>
    `;
  }

  #renderLoaded(words: CalendarWords, shared: SharedWords, tools: CalendarTools | undefined): TemplateResult {
    const { all } = this.#workshops;
    const { month, detail, failed } = this.#parts;
    const { load: bringTools } = this.#parts.tools;
    const { open } = this.chosen;
    const workshop = all.find(({ id }) => id === open);
    const opened = workshop && complete(detail)?.render(workshop);
    if (opened) return opened;
    const view = month.failed ? 'list' : this.#shownView;
    const { unfolded } = this;
    const again = failed.length
      ? () => failed.forEach(({ load }) => void load())
      : tools?.pages.failed && tools.pages.again;
    return html`
      ${renderBar(this.#host, view, tools, unfolded === 'filters', bringTools, () => this.#unfold('filters'))}
      ${unfolded === 'filters' ? tools?.renderFilters() : nothing} ${tools?.renderNotices()}
      ${view === 'month' ? (complete(month)?.render() ?? listSkeleton) : this.#list.render(tools)}
      ${renderFoot(words, all, unfolded === 'feed', () => this.#unfold('feed'))}
      ${unfolded === 'feed' ? tools?.renderFeed() : nothing}
      ${again ? renderNote(words.partFailed, shared.retry, again) : nothing}
    `;
  }

  #unfold(part: 'filters' | 'feed'): void {
    this.unfolded = this.unfolded === part ? '' : part;
    void this.#parts.tools.load();
  }

  readonly #open = (workshop: Workshop, form = false): void => {
    this.#change({ open: workshop.id, form: form ? 'list' : '' });
    this.dispatchEvent(new AlexisWorkshopOpenEvent(workshop.id));
  };

  #change(part: Partial<CalendarState>, quietly = false): void {
    const before = this.chosen;
    const now = { ...before, ...part };
    this.chosen = now;
    if (before.filter !== now.filter) this.#list.restart();
    const target = focusAfter(before, now);
    if (target) this.#focus.focus(...target);
    // Emptied in between: what is already there is not said again.
    if (target) this.announcement = now.open ? '' : this.#host.words().closed;
    // The place that the loader reserved for the list would be a void below a shorter view.
    this.style.minHeight = '';
    if (quietly) return;
    this.#context.allowStorage();
    this.#parts.tools.value?.changed(part);
  }

  get #shownView(): CalendarView {
    const asked = this.chosen.view ?? this.view;
    if (asked !== 'auto') return asked;
    return !this.limit && this.offsetWidth >= ROOM_FOR_MONTH ? 'month' : 'list';
  }

  /** Filters, nearness and addresses need more code than a list from the first day on. */
  get #wantsTools(): boolean {
    const { pole, stage, origin } = this.#context.visit;
    const { answer } = this.#workshops;
    // They say how old an answer is, and what is missing in it.
    const isWanting = answer?.stale || answer?.dropped;
    return Boolean(isWanting || this.deepLink || this.pole || this.stage || this.format || pole || stage || origin);
  }

  async #describe(): Promise<void> {
    const { StructuredData } = await import('./structured-data/structured-data.ts');
    // The calendar may have left the page meanwhile.
    if (!this.isConnected) return;
    this.#description ??= new StructuredData();
    this.#description.describe({
      workshops: this.#workshops.all,
      now: this.clock(),
      base: this.#context.settings.client.base,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-workshop-calendar': AlexisWorkshopCalendar;
  }
}
