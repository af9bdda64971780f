import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { workshopsResource } from '../../contract/workshops.ts';
import { addDays, isCalendarDate } from '../../domain/dates/calendar-date.ts';
import { parisDate, parisEpoch } from '../../domain/dates/paris.ts';
import { nextChange } from '../../domain/workshops/next-change.ts';
import { AlexisElement, contextOf } from '../../element/alexis-element.ts';
import { Announcer } from '../../element/announcer.ts';
import { LazyModule } from '../../element/lazy-module.ts';
import { LoadController, RELOAD_AFTER_MS } from '../../element/load-controller.ts';
import { keepLast, memoizeLast } from '../../element/keep-last.ts';
import { Messages } from '../../element/words.ts';
import { ReservedHeight } from '../../element/reserved-height.ts';
import { TimerController } from '../../element/timer-controller.ts';
import { WidthController } from '../../element/width-controller.ts';
import type { SharedWords } from '../../i18n/shared/fr.ts';
import { sharedWords } from '../../i18n/shared/words.ts';
import type { CalendarWords } from '../../i18n/workshop-calendar/list/fr.ts';
import { listWords } from '../../i18n/workshop-calendar/list/words.ts';
import { barStyles } from '../../ui/bar-styles.ts';
import { baseStyles } from '../../ui/base-styles.ts';
import { controlStyles } from '../../ui/control-styles.ts';
import { renderLiveRegion } from '../../ui/live-region.ts';
import { stateStyles } from '../../ui/state-styles.ts';
import { renderFailure } from '../../ui/state-views.ts';
import { tokens } from '../../ui/tokens.ts';
import { AlexisWorkshopOpenEvent } from '../events/workshop-open-event.ts';
import { firstQuery, type CalendarProps } from './state/calendar-props.ts';
import { filterCount } from './state/filter-count.ts';
import { renderBar } from './frame/bar.ts';
import { renderFoot } from './frame/foot.ts';
import { renderLoading } from './frame/loading.ts';
import { renderFailedNote } from './frame/note.ts';
import { AddedEntries } from './list/added-entries.ts';
import { renderList } from './list/list.ts';
import { monthSkeleton } from './month/skeleton.ts';
import { needsBrowsing } from './state/needs-browsing.ts';
import type { CalendarState } from './state/state.ts';
import { CalendarStore, type ChangedBy } from './state/store.ts';
import { StructuredDataController } from './structured-data/structured-data-controller.ts';
import { calendarStyles } from './styles.ts';
import { UpdatesController } from './updates/updates-controller.ts';
import { loadModule } from '../../modules/load-module.ts';

/** From this width (pixels) on, a month has room for titles: `view="auto"` shows it. */
const MONTH_WIDTH = 1000;

/**
 * Lists the coming workshops of all pôles, by day or by month; a visitor filters, opens one and registers in place.
 *
 * @summary Coming workshops, with registration.
 * @tagname alexis-workshop-calendar
 *
 * @attr {boolean} deep-link - Keep view, filters and the opened workshop in the page's fragment
 *
 * @fires {AlexisWorkshopOpenEvent} alexis-workshop-open - The visitor opened a workshop
 * @fires {AlexisRegistrationEvent} alexis-registration - The visitor registered, or cancelled what they had just registered
 *
 * @csspart bar - Filter button, count and choice of view
 * @csspart filters - The filters
 * @csspart list - The agenda
 * @csspart day - One day of the agenda
 * @csspart entry - One workshop of the agenda
 * @csspart month - The month grid
 * @csspart details - The opened workshop
 * @csspart form - The registration form
 */
export class AlexisWorkshopCalendar extends AlexisElement {
  static override properties: PropertyDeclarations = {
    view: {},
    pole: {},
    stage: {},
    format: {},
    from: {},
    limit: { type: Number },
    structuredData: { type: Boolean, attribute: 'structured-data' },
  };

  static override styles = [tokens, baseStyles, controlStyles, stateStyles, barStyles, calendarStyles];

  /** What is shown at first; `auto` decides by the width. */
  view: 'auto' | 'list' | 'month' = 'auto';

  /** Slug of the pôle whose workshops are shown at first. */
  pole = '';

  /** Step whose workshops are shown at first. */
  stage = '';

  /**
   * Format shown at first.
   * @type {'on-site' | 'online' | 'hybrid'}
   */
  format = '';

  /** First day to list, `YYYY-MM-DD`; else today. */
  from = '';

  /** List no more than this many workshops. */
  limit = 0;

  /** Describe the workshops to search engines, once per page. */
  structuredData = false;

  readonly #context = contextOf(this);
  readonly #store = new CalendarStore((state, previous, by) => this.#onChange(state, previous, by));
  readonly #load = new LoadController(this, workshopsResource);
  readonly #description = new StructuredDataController(this);
  readonly #updates = new UpdatesController(this, (updates) => this.#store.set({ updates }));
  readonly #announcer = new Announcer(this);
  readonly #addedEntries = new AddedEntries(this);
  readonly #reservedHeight = new ReservedHeight(this);
  readonly #timer = new TimerController(this, () => this.#onTime());
  readonly #words = new Messages<CalendarWords>(this, listWords);
  readonly #sharedWords = new Messages<SharedWords>(this, sharedWords);

  readonly #browsing = new LazyModule(this, async () => {
    const { Browsing } = await loadModule(() => import('./browsing.ts'));
    return new Browsing(this, this.#store, this.check, this.#context.visit);
  });
  readonly #filters = new LazyModule(this, async () =>
    (await loadModule(() => import('./filters/calendar-filters.ts'))).prepareFilters(this),
  );
  readonly #subscribe = new LazyModule(this, async () =>
    (await loadModule(() => import('./subscribe/calendar-subscribe.ts'))).prepareSubscribe(this),
  );
  readonly #month = new LazyModule(this, async () =>
    (await loadModule(() => import('./month/calendar-month.ts'))).prepareMonth(this),
  );
  readonly #workshop = new LazyModule(this, async () => {
    const { OpenedWorkshop } = await loadModule(() => import('./workshop/opened-workshop.ts'));
    const workshop = new OpenedWorkshop(this);
    workshop.load(this.#store.state);
    return workshop;
  });
  /** For the other widgets of the page: nobody needs it before the workshops are shown. */
  readonly #opener = new LazyModule(this, async () =>
    (await loadModule(() => import('./opener/offer-registration.ts'))).offerRegistration(
      this,
      this.#store,
      () => this.#context.settings.client,
    ),
  );

  /** Workshops were shown: what is there is not exchanged for another view or a skeleton. */
  #hasShown = false;
  readonly #nextChange = memoizeLast(nextChange);
  readonly #keepProps = keepLast<CalendarProps>();

  constructor() {
    super();
    new WidthController(this, () => this.#decideView());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    // It was moved in the page, or taken out and put back.
    this.#store.set({ now: this.clock() });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#browsing.value?.stopReading();
  }

  protected override firstData(): Promise<unknown> {
    this.#checkAttributes();
    this.#loadFirst();
    return this.#load.first();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#checkAttributes();
    if (!this.hasUpdated || changed.has('now')) this.#store.set({ now: this.clock() });
    this.#loadFirst();
    this.#updates.follow(this.#context.settings.client);
    const { state: load } = this.#load;
    this.#store.set({
      answer: load.kind === 'loaded' ? load.answer : undefined,
      start: this.from || parisDate(this.#store.state.now),
      limit: this.limit,
      origin: this.#context.visit.origin,
      isMonthMissing: this.#month.failed || this.#browsing.failed,
    });
    if (changed.has('view') || changed.has('limit')) this.#decideView();
    this.#browsing.value?.follow(this.#context.visit);
    if (this.#isAskedFor && !this.#browsing.failed) void this.#browsing.load();
    const calendar = this.#calendar;
    if (calendar) this.#workshop.value?.follow(calendar);
    if (calendar) this.#addedEntries.follow(calendar);
  }

  protected override updated(): void {
    const { answer, all, listed, now } = this.#store.state;
    if (this.#isShort) this.#reservedHeight.release();
    if (answer && this.offsetWidth && !this.#isWaiting) this.#hasShown = true;
    this.#browsing.value?.read(this.#context.settings.client, firstQuery(this.#firstDay));
    const { settings } = this.#context;
    this.#description.follow(
      this.structuredData && answer ? { workshops: all, now, client: settings.client } : undefined,
    );
    if (this.#hasShown && !this.#opener.failed) void this.#opener.load();
    // At midnight another day is today.
    const next = Math.min(this.#nextChange(listed, now), parisEpoch(addDays(parisDate(now), 1), 0));
    this.#timer.schedule(this.now || !answer ? null : Math.min(next - now, RELOAD_AFTER_MS));
  }

  protected override render(): TemplateResult {
    const words = this.#words.in(this.language);
    const shared = this.#sharedWords.in(this.language);
    const { state: load } = this.#load;
    const failed = load.kind === 'failed';
    const calendar = load.kind === 'loaded' && !this.#isWaiting ? this.#calendar : undefined;
    return html`
      <div class="kit" part="base">
        <div class="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
          ${words?.title ?? '\u00a0'}
        </div>
        ${failed && words && shared ? renderFailure(load.failure, words.failedTitle, shared, () => this.#load.retry()) : nothing}
        <div class="fallback" ?hidden=${!failed}><slot></slot></div>
        ${failed ? nothing : calendar ? this.#renderLoaded(calendar) : renderLoading(load.kind === 'loading' && load.slow, shared, this.#store.state.shownView)}
        ${renderLiveRegion(this.#announcer.text)} ${calendar ? this.#workshop.value?.renderUnseen(calendar) : nothing}
      </div>
    `;
  }

  #renderLoaded(calendar: CalendarProps): TemplateResult {
    const { state, browsing } = calendar;
    return (
      this.#workshop.value?.render(calendar) ??
      html`
        ${renderBar(calendar, this.#filters.load)}
        ${state.panel === 'filters' ? this.#filters.value?.render(calendar) : nothing}
        ${browsing?.renderNotices(calendar, () => this.#load.retry())}
        ${state.shownView === 'month' ? (state.shownMonth && this.#month.value?.render(calendar)) || monthSkeleton : renderList(calendar)}
        ${renderFoot(calendar)} ${state.panel === 'subscribe' ? this.#subscribe.value?.render(calendar) : nothing}
        ${renderFailedNote(calendar, [this.#browsing, this.#filters, this.#subscribe, this.#month, this.#workshop])}
      `
    );
  }

  /** The page asks for more than the plain list, by attributes or by what was chosen in another widget. */
  get #isAskedFor(): boolean {
    const { pole, stage } = this.#context.visit;
    return Boolean(this.deepLink || this.pole || this.stage || this.format || pole || stage);
  }

  /** What the page asks for is waited for: nothing is shown before and taken away again. */
  get #isWaiting(): boolean {
    const { value, failed } = this.#browsing;
    return !this.#hasShown && !value && !failed && (this.#isAskedFor || needsBrowsing(this.#store.state));
  }

  /** Less is shown than the height was reserved for: a failure, or the list that a filter made short. */
  get #isShort(): boolean {
    const { answer, entries, filter } = this.#store.state;
    if (this.#load.state.kind === 'failed') return true;
    return answer !== undefined && !this.#isWaiting && (!entries.length || filterCount(filter) > 0);
  }

  /** What the features draw; `undefined` until the words are here. */
  get #calendar(): CalendarProps | undefined {
    const words = this.#words.in(this.language);
    const shared = this.#sharedWords.in(this.language);
    if (!words || !shared) return undefined;
    return this.#keepProps({
      state: this.#store.state,
      store: this.#store,
      client: this.#context.settings.client,
      firstDay: this.#firstDay,
      language: this.language,
      words,
      shared,
      headingLevel: this.headingLevel,
      announcer: this.#announcer,
      browsing: this.#browsing.value,
    });
  }

  #checkAttributes(): void {
    this.view = this.check.oneOf('view', this.view, ['auto', 'list', 'month']);
    const isDate = !this.from || isCalendarDate(this.from);
    this.from = this.check.valid('from', this.from, isDate, '', 'must be a date such as 2026-12-01; starting today');
    this.limit = this.check.valid('limit', this.limit, this.limit >= 0, 0, 'must be a number; listing all');
  }

  /** First day of the first answer, `YYYY-MM-DD`; empty: today by the server's clock. */
  get #firstDay(): string {
    return this.from || (this.now && parisDate(this.clock()));
  }

  /** Loads the first answer, unless that is done or under way. */
  #loadFirst(): void {
    this.#load.load(this.#context.settings.client, { query: firstQuery(this.#firstDay) });
  }

  /** Decides what `auto` shows, by the width before the workshops are shown. A widget without a width is not seen yet. */
  #decideView(): void {
    if (this.view !== 'auto') return this.#store.set({ defaultView: this.view });
    if (this.#hasShown || !this.offsetWidth) return;
    this.#store.set({ defaultView: !this.limit && this.offsetWidth >= MONTH_WIDTH ? 'month' : 'list' });
  }

  #onChange(state: CalendarState, previous: CalendarState, by: ChangedBy): void {
    this.requestUpdate();
    this.#loadModules(state);
    if (state.shownView !== previous.shownView) this.#announcer.clear();
    // The reserved height would be an empty space below a workshop.
    if (state.opened?.id !== previous.opened?.id) this.#reservedHeight.release();
    if (by === 'user') this.#afterUserAct(state, previous);
  }

  /** Every effect of the visitor's acts outside the widget. */
  #afterUserAct(state: CalendarState, previous: CalendarState): void {
    this.#context.allowStorage();
    this.#reservedHeight.release();
    this.#browsing.value?.writeLink(state, previous);
    const { open } = state;
    const event = open !== null && open !== previous.open && new AlexisWorkshopOpenEvent(open);
    if (event) this.dispatchEvent(event);
    if (state.length > previous.length) this.#addedEntries.expect(previous.shownEntries.length);
  }

  /** Loads the code of what is shown. */
  #loadModules(state: CalendarState): void {
    if (needsBrowsing(state) || state.panel === 'filters') void this.#browsing.load();
    if (state.panel === 'filters') void this.#filters.load();
    if (state.panel === 'subscribe') void this.#subscribe.load();
    if (state.wantedView === 'month') void this.#month.load();
    if (state.open !== null) void this.#workshop.load();
    this.#workshop.value?.load(state);
  }

  #onTime(): void {
    const { open } = this.#store.state;
    // A form that is being filled in is not taken away.
    if (!this.now && open === null) this.#load.reloadIfOld();
    this.#store.set({ now: this.clock() });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-workshop-calendar': AlexisWorkshopCalendar;
  }
}
