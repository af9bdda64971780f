import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ApiFailure } from '../../client/failure.ts';
import { serverClock } from '../../client/server-clock.ts';
import { embedPage } from '../../client/site.ts';
import type { ShownContest } from '../../contract/contest-shown.ts';
import type { StatusAt } from '../../domain/contest/contest-status.ts';
import { utcText } from '../../domain/dates/instant.ts';
import { AlexisElement, contextOf } from '../../element/alexis-element.ts';
import { Announcer } from '../../element/announcer.ts';
import { defineFeature } from '../../element/feature-element.ts';
import { FocusController } from '../../element/focus-controller.ts';
import { FragmentController } from '../../element/fragment-controller.ts';
import { LazyModule } from '../../element/lazy-module.ts';
import { RELOAD_AFTER_MS } from '../../element/load-controller.ts';
import { PrintController } from '../../element/print-controller.ts';
import { ReservedHeight } from '../../element/reserved-height.ts';
import { TimerController } from '../../element/timer-controller.ts';
import { Messages } from '../../element/words.ts';
import type { ContestWords } from '../../i18n/contest-countdown/fr.ts';
import { contestWords } from '../../i18n/contest-countdown/words.ts';
import type { SharedWords } from '../../i18n/shared/fr.ts';
import { sharedWords } from '../../i18n/shared/words.ts';
import { baseStyles } from '../../ui/base-styles.ts';
import { controlStyles } from '../../ui/control-styles.ts';
import { renderLiveRegion } from '../../ui/live-region.ts';
import { renderStale } from '../../ui/stale-view.ts';
import { stateStyles } from '../../ui/state-styles.ts';
import { renderFailure } from '../../ui/state-views.ts';
import { tokens } from '../../ui/tokens.ts';
import { AlexisPhaseChangeEvent } from '../events/phase-change-event.ts';
import { renderActions } from './band/actions.ts';
import { renderBand } from './band/band.ts';
import { bandStyles } from './band/styles.ts';
import { renderConditions } from './conditions/conditions.ts';
import { CountdownDigits, type MilestoneEvent } from './digits/digits.ts';
import { EditionLoader } from './edition-loader.ts';
import { ServerTime } from './server-time.ts';
import { CountdownStore, isPassage, type Cause, type CountdownState } from './state/store.ts';
import { countdownStyles } from './styles.ts';
import { timelineStyles } from './timeline/styles.ts';
import { renderTimeline } from './timeline/timeline.ts';
import { renderUndecided } from './undecided/undecided.ts';
import { loadModule } from '../../modules/load-module.ts';

/** Key of the chosen edition in the page's fragment. */
const FRAGMENT_KEY = 'alexis-contest';

/**
 * Shows where the contest *Trajectoires* is: its phases, the time left to the next confirmed moment, and what is still
 * undecided, in words. It never counts down to a date that nobody has fixed.
 *
 * @summary Phases of the contest, and the time left.
 * @tagname alexis-contest-countdown
 *
 * @attr {boolean} deep-link - Keep the edition that the visitor chose in the page's fragment
 * @attr {string} now - Fixed clock for previews, RFC 3339: the edition as it was known then
 *
 * @fires {AlexisPhaseChangeEvent} alexis-phase-change - The contest passed to another phase
 *
 * @csspart band - Where the contest stands, and the digits
 * @csspart digits - The digits
 * @csspart timeline - The list of phases
 * @csspart laureates - The laureates
 * @csspart laureate - One laureate
 */
export class AlexisContestCountdown extends AlexisElement {
  static override properties: PropertyDeclarations = {
    contest: {},
    compact: { type: Boolean },
  };

  static override styles = [
    tokens,
    baseStyles,
    controlStyles,
    stateStyles,
    countdownStyles,
    bandStyles,
    timelineStyles,
  ];

  /** Slug of an edition; without it the current one. */
  contest = '';

  /** For a sidebar: without timeline, conditions and archive. */
  compact = false;

  readonly #context = contextOf(this);
  readonly #store = new CountdownStore((state, previous, cause) => this.#onStateChange(state, previous, cause));
  readonly #edition = new EditionLoader(this);
  readonly #serverTime = new ServerTime(this, () => this.#store.show(this.#store.state.contest, this.clock()));
  readonly #timer = new TimerController(this, () => this.#onTime());
  readonly #fragment = new FragmentController(this, FRAGMENT_KEY, (slug) => {
    this.#isFocusAwaited = true;
    this.#store.follow(slug ?? '');
  });
  readonly #announcer = new Announcer(this);
  readonly #focus = new FocusController(this);
  readonly #reservedHeight = new ReservedHeight(this);
  readonly #words = new Messages(this, contestWords);
  readonly #sharedWords = new Messages(this, sharedWords);
  readonly #laureates = new LazyModule(this, async () =>
    (await loadModule(() => import('./laureates/laureates.ts'))).defineLaureates(),
  );
  readonly #archive = new LazyModule(this, async () =>
    (await loadModule(() => import('./archive/archive.ts'))).defineArchive(),
  );

  /** The user chose another edition, which gets the focus when it is loaded. */
  #isFocusAwaited = false;

  constructor() {
    super();
    defineFeature('alexis-countdown-digits', CountdownDigits);
    new PrintController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Time has passed while the widget was not in the page.
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('deepLink') && this.deepLink) this.#store.follow(this.#fragment.read() ?? '');
    const { client } = this.#context.settings;
    // The loader has asked for the French answer in advance, without a language.
    const lang = this.language === 'fr' ? '' : this.language;
    this.#edition.load(client, this.#wanted, { ...this.#query, lang });
    this.#serverTime.follow(this.isConnected && !this.#isPreview ? client : undefined);
    const { answer } = this.#edition;
    if (answer && !this.#isPreview) serverClock(client).learn(answer.serverTime);
    this.#followTime();
    if (this.#isFocusAwaited && (this.#edition.failure || this.#edition.isCurrent)) {
      this.#isFocusAwaited = false;
      if (this.#focus.isUserHere()) this.#focus.focus('.eyebrow');
    }
    if (this.#hasLaureates) void this.#laureates.load();
    if (this.#store.state.isArchiveOpen) void this.#archive.load();
  }

  protected override updated(): void {
    this.#schedule();
    // An edition of which little is known takes less height than the page reserves for any.
    const isComplete = this.#store.state.current && (this.#laureates.isLoaded || !this.#hasLaureates);
    if (isComplete)
      void this.updateComplete.then(() => this.#reservedHeight.releaseUnseen(this.renderRoot.querySelector('.kit')));
  }

  /**
   * By the server's clock, whatever the device's says.
   * @internal
   */
  protected override clock(): number {
    return this.fixedClock ?? serverClock(this.#context.settings.client).now();
  }

  protected override render(): TemplateResult {
    const words = this.#words.in(this.language);
    const shared = this.#sharedWords.in(this.language);
    const { failure, unknown, isStale } = this.#edition;
    const { contest, current, chosen } = this.#store.state;
    const isShown = contest && current && words;
    return html`
      <div class="kit ${this.compact ? 'compact' : 'full'}" part="base">
        ${renderLiveRegion(this.#announcer.text)}
        ${
          unknown && unknown === this.#wanted && words
            ? html`<p class="notice" role="alert">${words.unknownContest(unknown, !!chosen)}</p>`
            : nothing
        }
        ${failure && words && shared && !isStale ? this.#renderFailed(failure, words, shared) : nothing}
        <div ?hidden=${!failure || !!isShown}><slot></slot></div>
        ${
          isShown && shared
            ? this.#renderLoaded(contest, current, words, shared)
            : failure
              ? nothing
              : this.#renderLoading(shared)
        }
      </div>
    `;
  }

  #renderLoaded(contest: ShownContest, current: StatusAt, words: ContestWords, shared: SharedWords): TemplateResult {
    const { status } = current;
    const level = Math.min(this.headingLevel + 1, 6);
    // The band says everything about a single phase to come.
    const isSaidAbove = contest.phases.length < 2 && !status.countdown && !status.ended;
    return html`
      ${renderStale(this.#edition.answer?.stale || this.#edition.isStale ? contest.saidOn : '', shared, () => this.#retry())}
      ${renderBand(contest, current, words, {
        level: this.headingLevel,
        isVerified: this.#isVerified,
        digits: this.#renderDigits(current, words),
        actions: this.#renderActions(contest, current, words),
      })}
      ${this.compact || isSaidAbove ? nothing : renderTimeline(contest, status, words)}
      ${renderUndecided(contest, status, words, level, !this.compact)}
      ${this.#hasLaureates ? this.#renderLaureates(contest, level, words, shared) : nothing}
      ${
        this.compact
          ? html`<p class="foot small"><a href=${this.#wholePage(contest)}>${words.phases}</a></p>`
          : html`${renderConditions(contest, words)} ${this.#renderArchive(contest, words, shared)}`
      }
      ${contest.demo ? html`<p class="foot muted small">${words.demo}</p>` : nothing}
    `;
  }

  #renderDigits({ to, offsetAt, status }: StatusAt, words: ContestWords): TemplateResult | typeof nothing {
    if (to === null) return nothing;
    const { fixedClock } = this;
    const isFixed = fixedClock !== undefined;
    const { isPaused } = this.#store.state;
    const clock = isFixed ? { now: () => fixedClock } : serverClock(this.#context.settings.client);
    const before = status.countdown?.before ?? '';
    return html`<alexis-countdown-digits
      .digits=${{ to, before, words, offsetAt, clock, isFixed, isPaused }}
      @milestone=${this.#onMilestone}
    ></alexis-countdown-digits>`;
  }

  #renderActions(contest: ShownContest, { status, to }: StatusAt, words: ContestWords): TemplateResult {
    const { isPaused, areLaureatesOpen } = this.#store.state;
    return renderActions(contest, status, words, {
      calendar: this.#context.settings.client.address('/contests/{slug}.ics', { path: { slug: contest.slug } }),
      isPaused: to !== null && !this.#isPreview ? isPaused : undefined,
      togglePause: () => this.#store.togglePause(),
      areLaureatesOpen: this.compact ? areLaureatesOpen : undefined,
      showLaureates: this.#showLaureates,
    });
  }

  #renderLaureates(contest: ShownContest, level: number, words: ContestWords, shared: SharedWords): TemplateResult {
    return html`
      <alexis-countdown-laureates
        .contest=${contest}
        .words=${words}
        .client=${this.#context.settings.client}
        .level=${level}
      ></alexis-countdown-laureates>
      ${renderLazy(this.#laureates, words, shared)}
    `;
  }

  #renderArchive({ slug }: ShownContest, words: ContestWords, shared: SharedWords): TemplateResult {
    return html`<details class="others" @toggle=${this.#onArchiveToggle}>
      <summary>${words.archive}</summary>
      ${
        this.#store.state.isArchiveOpen
          ? html`<alexis-countdown-archive
                .store=${this.#store}
                .client=${this.#context.settings.client}
                .query=${this.#query}
                .shown=${slug}
                .ofPage=${this.contest}
                .words=${words}
                .shared=${shared}
              ></alexis-countdown-archive>
              ${renderLazy(this.#archive, words, shared)}`
          : nothing
      }
    </details>`;
  }

  #renderFailed(failure: ApiFailure, words: ContestWords, shared: SharedWords): TemplateResult {
    // The server has answered: asking again would not help.
    if (this.#edition.isMissing) return html`<p class="notice" role="alert">${words.none}</p>`;
    return renderFailure(failure, words.failedTitle, shared, () => this.#retry());
  }

  #renderLoading(shared: SharedWords | undefined): TemplateResult {
    const { isSlow } = this.#edition;
    return html`
      <p class=${isSlow ? 'muted' : 'visually-hidden'} aria-live="polite">${shared?.[isSlow ? 'slow' : 'loading']}</p>
      <div class="band ghost" aria-hidden="true"><span></span><span></span><span></span></div>
    `;
  }

  readonly #onMilestone = ({ milestone }: MilestoneEvent): void => {
    const before = this.#store.state.current?.status.countdown?.before ?? '';
    this.#announce((words) => words.milestone(milestone, before));
  };

  /** Folds them in and out in a sidebar; else they are below, and get the focus. */
  readonly #showLaureates = (): void => {
    if (this.compact) this.#store.toggleLaureates();
    else this.#focus.focus('alexis-countdown-laureates [role="heading"]');
  };

  readonly #onArchiveToggle = ({ target }: Event): void => {
    this.#store.openArchive((target as HTMLDetailsElement).open); // The element that the template listens to.
  };

  #onStateChange(state: CountdownState, previous: CountdownState, cause: Cause): void {
    this.requestUpdate();
    if (cause === 'user') this.#afterUserAct(state, previous);
    if (cause === 'time' && isPassage(state, previous)) this.#afterPassage(state, previous);
  }

  /** What an act of the user has as effects, apart from drawing. */
  #afterUserAct(state: CountdownState, previous: CountdownState): void {
    this.#context.allowStorage();
    if (state.isPaused !== previous.isPaused)
      this.#announce((words) => (state.isPaused ? words.paused : words.resumed));
    if (state.chosen === previous.chosen) return;
    this.#isFocusAwaited = true;
    this.#fragment.push(state.chosen);
  }

  /** The contest passed to another phase while the page was open. */
  #afterPassage({ contest, current }: CountdownState, previous: CountdownState): void {
    if (!contest || !current || this.#isPreview) return;
    this.#announce((words) => words.passed(current.status.headline));
    const from = previous.current?.status.phase ?? null;
    const event = new AlexisPhaseChangeEvent({ contest: contest.slug, from, to: current.status.phase ?? null });
    // After the drawing: a listener finds the new phase on the page.
    void this.updateComplete.then(() => this.dispatchEvent(event));
  }

  #announce(text: (words: ContestWords) => string): void {
    const words = this.#words.in(this.language);
    if (words) this.#announcer.announce(text(words));
  }

  /** Shows what is loaded; else what time has made of it. */
  #followTime(): void {
    const contest = this.#edition.answer?.data;
    if (contest !== this.#store.state.contest) this.#store.show(contest, this.clock());
    else this.#store.passTo(this.clock());
  }

  #onTime(): void {
    if (!this.#isPreview) this.#edition.reloadIfOld();
    this.#followTime();
    // Also where nothing is drawn again: the edition may be long in coming.
    this.#schedule();
  }

  /** Sleeps until another phase, another day, or the edition is to be loaded again. */
  #schedule(): void {
    const { current } = this.#store.state;
    const isMoving = current && !this.#isPreview && (current.to !== null || current.until < Infinity);
    this.#timer.schedule(isMoving ? Math.min(current.until - this.clock(), RELOAD_AFTER_MS) : null);
  }

  #retry(): void {
    this.#edition.retry();
    if (!this.#isPreview) void serverClock(this.#context.settings.client).measure();
  }

  #wholePage({ slug }: ShownContest): string {
    const { client, partner } = this.#context.settings;
    return embedPage(client, 'contest-countdown', { contest: slug, partner });
  }

  /** The clock stands still. */
  get #isPreview(): boolean {
    return this.fixedClock !== undefined;
  }

  /** The time is the server's, as far as is known: while it is being measured, unless the server is away. */
  get #isVerified(): boolean {
    const { verified = !this.#edition.answer?.stale } = serverClock(this.#context.settings.client);
    return this.#isPreview || verified;
  }

  /** Slug of the edition to show; empty: the current one. */
  get #wanted(): string {
    return this.#store.state.chosen || this.contest;
  }

  /** The instant of a preview, as a query of the API. */
  get #query(): Readonly<Record<string, string>> {
    return this.fixedClock === undefined ? {} : { at: utcText(this.fixedClock) };
  }

  get #hasLaureates(): boolean {
    const { contest, areLaureatesOpen } = this.#store.state;
    return !!contest?.laureates.length && (areLaureatesOpen || !this.compact);
  }
}

/** While the code of a feature loads, or how to load it again. */
function renderLazy(
  feature: LazyModule<void>,
  words: ContestWords,
  shared: SharedWords,
): TemplateResult | typeof nothing {
  if (feature.isLoaded) return nothing;
  return feature.failed
    ? renderFailure(new ApiFailure('unreachable'), words.moreFailed, shared, () => void feature.load())
    : html`<p class="muted" aria-live="polite">${shared.loading}</p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-contest-countdown': AlexisContestCountdown;
  }
}
