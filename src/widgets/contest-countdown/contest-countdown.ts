import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ApiFailure } from '../../client/failure.ts';
import type { Answer } from '../../client/read-answer.ts';
import { serverClock, type ServerClock } from '../../client/server-clock.ts';
import { pushFragment, readFragment } from '../../element/fragment.ts';
import type { ShownContest } from '../../contract/contest-shown.ts';
import { contestStatusAt, type StatusAt } from '../../domain/contest/contest-status.ts';
import { milestonePassed, nextTick, timeLeft } from '../../domain/contest/time-left.ts';
import { utcText } from '../../domain/dates/instant.ts';
import type { ContestWords } from '../../i18n/contest-countdown/fr.ts';
import { contestWords } from '../../i18n/contest-countdown/words.ts';
import type { SharedWords } from '../../i18n/shared/fr.ts';
import { sharedWords } from '../../i18n/shared/words.ts';
import { AlexisElement, contextOf } from '../../element/alexis-element.ts';
import { baseStyles } from '../../ui/base-styles.ts';
import { controlStyles } from '../../ui/control-styles.ts';
import { LazyModule } from '../../element/lazy-module.ts';
import { Messages } from '../../element/words.ts';
import { PrintController } from '../../element/print-controller.ts';
import { releaseUnseenReservedHeight } from '../../element/reserved-height.ts';
import { renderStale } from '../../ui/stale-view.ts';
import { stateStyles } from '../../ui/state-styles.ts';
import { renderFailure } from '../../ui/state-views.ts';
import { tokens } from '../../ui/tokens.ts';
import { AlexisPhaseChangeEvent } from '../events/phase-change-event.ts';
import { ServerTime } from './server-time.ts';
import { EditionLoader } from './edition-loader.ts';
import type { ContestMore } from './archive/archive.ts';
import { countdownStyles } from './styles.ts';
import { TimerController } from '../../element/timer-controller.ts';
import { renderActions } from './band/actions.ts';
import { renderBand } from './band/band.ts';
import { paintDigits } from './digits/digits.ts';
import { renderFolded } from './conditions/conditions.ts';
import { renderTimeline } from './timeline/timeline.ts';
import { renderUndecided } from './undecided/undecided.ts';

/** Milliseconds after which what a screen reader was told is taken out of the page. */
const SAID = 20_000;

/** Key of the chosen edition in the page's fragment. */
const KEY = 'alexis-contest';

/** What is drawn: it stays true until `until`. */
interface View extends StatusAt {
  readonly answer: Answer<ShownContest>;
  readonly words: ContestWords;
}

/**
 * Shows where the contest *Trajectoires* stands: its phases, the time left to the next settled moment, and what is
 * still undecided, in words. It never ticks towards a date that nobody has fixed.
 *
 * @summary Phases of the contest, and the time left.
 * @tagname alexis-contest-countdown
 *
 * @attr {string} partner - Slug of the partner, where it is not the script tag's
 * @attr {string} api - Address of the API, where it is not the script's own host
 * @attr {'fr'|'en'|'de'} lang - `fr`, `en` or `de`; else the nearest `lang` of the page
 * @attr {'auto'|'light'|'dark'} theme - `auto` (default), `light` or `dark`
 * @attr {number} heading-level - Level of the widget's heading, 1–6
 * @attr {boolean} deep-link - Keep the edition that the visitor chose in the page's fragment
 * @attr {string} now - Fixed clock for previews, RFC 3339: the edition as it was known then
 * @attr {string} contest - Slug of an edition such as `trajectoires-2020`; without it the current one
 * @attr {boolean} compact - For a sidebar: without timeline, conditions and archive
 *
 * @slot - What stands before the widget is ready, and in its place when it cannot be: a link
 *
 * @fires {AlexisPhaseChangeEvent} alexis-phase-change - The contest passed to another phase
 *
 * @csspart base - The whole widget
 * @csspart band - Where the contest stands, and the digits
 * @csspart digits - The digits
 * @csspart timeline - The list of phases
 * @csspart laureates - The laureates
 * @csspart laureate - One laureate
 *
 * @cssproperty [--alexis-font=inherit] - Font family
 * @cssproperty [--alexis-font-size=16px] - Size of running text
 * @cssproperty [--alexis-accent] - The one accent; the partner's where the page sets none
 * @cssproperty [--alexis-text] - Text colour
 * @cssproperty [--alexis-surface=transparent] - Background of the widget
 * @cssproperty [--alexis-radius=10px] - Corner radius
 * @cssproperty [--alexis-density=1] - Factor on all inner spacing
 */
export class AlexisContestCountdown extends AlexisElement {
  static override styles = [tokens, baseStyles, controlStyles, stateStyles, countdownStyles];

  /** Slug of an edition; without it the current one. */
  @property() contest = '';

  /** For a sidebar: without timeline, conditions and archive. */
  @property({ type: Boolean }) compact = false;

  /** Edition that the visitor chose in the archive. */
  @state() private chosen = '';
  @state() private isPaused = false;
  /** What a screen reader is told. */
  @state() private announcement = '';
  @state() private isArchiveOpen = false;
  /** In a sidebar they are folded at first. */
  @state() private areLaureatesOpen = false;

  readonly #context = contextOf(this);
  readonly #edition = new EditionLoader(this);
  readonly #clock = new ServerTime(this, () => (this.#view = undefined));
  readonly #words = new Messages(this, contestWords);
  readonly #sharedWords = new Messages(this, sharedWords);
  /** Laureates and archive. */
  readonly #more = new LazyModule<ContestMore>(this, async () => {
    const { ContestMore: More } = await import('./archive/archive.ts');
    return new More({
      element: this,
      client: () => this.#context.settings.client,
      query: () => this.#query(),
      show: this.#choose,
    });
  });
  readonly #timer = new TimerController(this, () => this.#tick());
  /** `undefined`: nothing to show yet. */
  #view: View | undefined;
  #lastTick = 0;
  #saidAt = 0;
  /** The visitor is to be brought to the edition that they chose. */
  #isArriving = false;

  constructor() {
    super();
    new PrintController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#follow);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#follow);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('deepLink') && this.deepLink) this.chosen = readFragment(KEY) ?? '';
    const { client } = this.#context.settings;
    // French is what the loader asks for in advance.
    const lang = this.language === 'fr' ? '' : this.language;
    this.#edition.ask(client, this.#wanted, { ...this.#query(), lang }, this.clock());
    this.#clock.follow(this.isConnected && this.fixedClock === undefined ? client : undefined);
    this.#look();
  }

  protected override updated(): void {
    this.#paint();
    const { value: more } = this.#more;
    const laureates = this.#view?.answer.data.laureates.length && this.#areLaureatesShown;
    if (laureates || this.isArchiveOpen) void this.#more.load();
    if (this.isArchiveOpen) more?.loadArchive();
    // An edition of which little is settled takes less height than the page reserves for any.
    const content = this.renderRoot.querySelector('.kit');
    if (content && this.#view && (more || !laureates)) releaseUnseenReservedHeight(this.renderRoot, content);
    if (this.#isArriving && (this.#edition.failure || this.#edition.isHere)) {
      this.#isArriving = false;
      this.renderRoot.querySelector<HTMLElement>('.eyebrow')?.focus();
    }
  }

  /** Slug of the edition to show; empty: the current one. */
  get #wanted(): string {
    return this.chosen || this.contest;
  }

  get #server(): ServerClock {
    return serverClock(this.#context.settings.client);
  }

  /** By the server's clock, whatever the device's says. */
  protected override clock(): number {
    return this.fixedClock ?? this.#server.now();
  }

  protected override render(): TemplateResult {
    const words = this.#words.in(this.language);
    const shared = this.#sharedWords.in(this.language);
    const { failure, unknown, isStale } = this.#edition;
    const view = this.#view;
    return html`
      <div class="kit ${this.compact ? 'compact' : 'full'}" part="base">
        <div class="visually-hidden" aria-live="polite">${this.announcement}</div>
        ${
          unknown && unknown === this.#wanted && words
            ? html`<p class="notice" role="alert">${words.unknownContest(unknown, !!this.chosen)}</p>`
            : nothing
        }
        ${failure && words && shared && !isStale ? this.#renderFailed(failure, words, shared) : nothing}
        <div ?hidden=${!failure || !!view}><slot></slot></div>
        ${view && shared ? this.#renderLoaded(view, shared) : failure ? nothing : this.#renderBusy(shared)}
      </div>
    `;
  }

  #renderLoaded(view: View, shared: SharedWords): TemplateResult {
    const { answer, status: standing, to, words } = view;
    const contest = answer.data;
    const { client, partner } = this.#context.settings;
    const whole = client.address('/../../embed/contest-countdown', { query: { contest: contest.slug, partner } });
    const level = Math.min(this.headingLevel + 1, 6);
    const isPreview = this.fixedClock !== undefined;
    const actions = renderActions(contest, standing, words, {
      calendar: client.address('/contests/{slug}.ics', { path: { slug: contest.slug } }),
      isPaused: to !== null && !isPreview ? this.isPaused : undefined,
      pause: this.#togglePause,
      areLaureatesOpen: this.compact ? this.areLaureatesOpen : undefined,
      seeLaureates: this.#seeLaureates,
    });
    // The band says all of a single phase to come.
    const isSaidAbove = contest.phases.length < 2 && !standing.countdown && !standing.ended;
    return html`
      ${renderStale(answer.stale || this.#edition.isStale ? contest.saidOn : '', shared, () => this.#retry())}
      ${renderBand(contest, view, words, this.headingLevel, isPreview || !!this.#server.verified, actions)}
      ${this.compact || isSaidAbove ? nothing : renderTimeline(contest, standing, words)}
      ${renderUndecided(contest, standing, words, level, !this.compact)}
      ${
        contest.laureates.length && this.#areLaureatesShown
          ? html`<div id="laureates">
              ${this.#renderMore((more) => more.renderLaureates(contest, words, level), words, shared)}
            </div>`
          : nothing
      }
      ${
        this.compact
          ? html`<p class="foot small"><a href=${whole}>${words.phases}</a></p>`
          : renderFolded(
              contest,
              words,
              this.isArchiveOpen
                ? this.#renderMore((more) => more.renderArchive(contest.slug, words, shared), words, shared)
                : nothing,
              this.#toggleArchive,
            )
      }
      ${contest.demo ? html`<p class="foot muted small">${words.demo}</p>` : nothing}
    `;
  }

  /** What the further code draws, or that it is on its way, or how to ask for it again. */
  #renderMore(draw: (more: ContestMore) => TemplateResult, words: ContestWords, shared: SharedWords): TemplateResult {
    const { value, failed, load } = this.#more;
    if (value) return draw(value);
    return failed
      ? renderFailure(new ApiFailure('unreachable'), words.moreFailed, shared, () => void load())
      : html`<p class="muted" aria-live="polite">${shared.loading}</p>`;
  }

  #renderFailed(failure: ApiFailure, words: ContestWords, shared: SharedWords): TemplateResult {
    // The server spoke: asking again would not help.
    if (this.#edition.isMissing) return html`<p class="notice" role="alert">${words.none}</p>`;
    return renderFailure(failure, words.failedTitle, shared, () => this.#retry());
  }

  #renderBusy(shared: SharedWords | undefined): TemplateResult {
    const { isSlow } = this.#edition;
    return html`
      <p class=${isSlow ? 'muted' : 'visually-hidden'} aria-live="polite">${shared?.[isSlow ? 'slow' : 'loading']}</p>
      <div class="band ghost" aria-hidden="true"><span></span><span></span><span></span></div>
    `;
  }

  readonly #togglePause = (): void => {
    this.isPaused = !this.isPaused;
    this.#say(this.#words.in(this.language)?.[this.isPaused ? 'paused' : 'resumed']);
  };

  /** Folds them in and out in a sidebar; else they stand below, and the visitor is brought there. */
  readonly #seeLaureates = (): void => {
    if (this.compact) this.areLaureatesOpen = !this.areLaureatesOpen;
    else this.renderRoot.querySelector<HTMLElement>('#laureates [role="heading"]')?.focus();
  };

  readonly #toggleArchive = (isOpen: boolean): void => {
    this.isArchiveOpen = isOpen;
  };

  /** The edition that the address names, after a step in the page's history. */
  readonly #follow = (): void => {
    if (this.deepLink) this.#show(readFragment(KEY) ?? '');
  };

  /** Shows another edition, and keeps it in the address; empty for that of the page. */
  readonly #choose = (slug: string): void => {
    if (this.deepLink) pushFragment(KEY, slug);
    this.#show(slug);
  };

  #show(slug: string): void {
    this.#isArriving ||= slug !== this.chosen;
    this.chosen = slug;
  }

  #say(text = ''): void {
    this.announcement = text;
    this.#saidAt = this.clock();
  }

  get #areLaureatesShown(): boolean {
    return this.areLaureatesOpen || !this.compact;
  }

  /** The instant of a preview, as a query of the API. */
  #query(): Record<string, string> {
    return this.fixedClock === undefined ? {} : { at: utcText(this.fixedClock) };
  }

  #retry(): void {
    this.#edition.retry();
    if (this.fixedClock === undefined) void this.#server.measure();
  }

  /** Works out what is to be drawn; when an edition has passed to another phase, tells so. */
  #look(): void {
    const words = this.#words.in(this.language);
    const { answer } = this.#edition;
    const before = this.#view;
    this.#view = undefined;
    if (!answer || !words || (this.fixedClock === undefined && !this.#clock.isKnown)) return;
    const there = contestStatusAt(answer.data, this.clock());
    if (!there) return;
    this.#view = { ...there, answer, words };
    // The same said anew, in another language or by its editors, is no passage.
    if (before?.answer !== answer || this.fixedClock !== undefined) return;
    const { phase: from = null, headline: earlier } = before.status;
    const { phase: to = null, headline } = there.status;
    if (from === to && headline === earlier) return;
    this.#say(words.passed(headline));
    // After the drawing: who listens finds the new phase on the page.
    const change = new AlexisPhaseChangeEvent({ contest: answer.data.slug, from, to });
    void this.updateComplete.then(() => this.dispatchEvent(change));
  }

  /** Draws anew when words change, else writes the digits. */
  #tick(): void {
    if (!this.#view) return;
    const now = this.clock();
    const { status: standing, to, until, words } = this.#view;
    this.#edition.renew(now);
    if (now >= until || now < this.#lastTick) {
      this.requestUpdate();
      return;
    }
    const milestone = to === null ? undefined : milestonePassed(this.#lastTick, now, to);
    if (milestone) this.#say(words.milestone(milestone, standing.countdown?.before ?? ''));
    else if (now - this.#saidAt > SAID) this.announcement = '';
    this.#paint();
  }

  /** Writes the digits and sleeps until they, or the words, are due to change. */
  #paint(): void {
    if (!this.#view) {
      this.#timer.schedule(null);
      return;
    }
    const now = this.clock();
    this.#lastTick = now;
    const { answer, status: standing, to, until, offsetAt, words } = this.#view;
    const timer = this.renderRoot.querySelector<HTMLElement>('.timer');
    const before = standing.countdown?.before ?? '';
    // What a pause stopped is the time left to one moment: another one, or other words, are painted once.
    const target = [answer.data.slug, to, words.paused, before].join();
    const isNew = timer?.dataset['target'] !== target;
    if (to !== null && timer && (isNew || !this.isPaused)) {
      if (isNew) timer.dataset['target'] = target;
      paintDigits(timer, timeLeft(now, to, offsetAt), before, words);
    }
    const tick = to === null || this.isPaused ? null : nextTick(now, to, offsetAt);
    const next = Math.min(tick ?? Infinity, until);
    this.#timer.schedule(next < Infinity && this.fixedClock === undefined ? next - now : null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-contest-countdown': AlexisContestCountdown;
  }
}
