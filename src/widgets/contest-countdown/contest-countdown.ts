import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ApiClient } from '../../client/api-client.ts';
import type { ApiFailure } from '../../client/failure.ts';
import type { Answer } from '../../client/read-answer.ts';
import { serverClock } from '../../client/server-clock.ts';
import { shownContestResource, type ShownContest, type Standing } from '../../contract/contest-shown.ts';
import { standingAt, type StandingAt } from '../../domain/contest/standing-at.ts';
import { milestonePassed, nextTick, timeLeft } from '../../domain/contest/time-left.ts';
import { utcText } from '../../domain/dates/instant.ts';
import { fr, type ContestWords } from '../../i18n/contest/fr.ts';
import { fr as sharedFr, type SharedWords } from '../../i18n/shared/fr.ts';
import { AlexisElement } from '../../ui/alexis-element.ts';
import { baseStyles } from '../../ui/base-styles.ts';
import { controlStyles } from '../../ui/control-styles.ts';
import { LoadController } from '../../ui/load-controller.ts';
import { Messages } from '../../ui/messages.ts';
import { onceBack } from '../../ui/once-back.ts';
import { releaseUnseenPlace } from '../../ui/release-place.ts';
import { renderStale } from '../../ui/stale-view.ts';
import { stateStyles } from '../../ui/state-styles.ts';
import { renderFailure } from '../../ui/state-views.ts';
import { tokens } from '../../ui/tokens.ts';
import { AlexisPhaseChangeEvent, type PhaseChange } from '../events/phase-change-event.ts';
import type { ContestMore } from './more/contest-more.ts';
import { countdownStyles } from './styles.ts';
import { TickController } from './tick-controller.ts';
import { renderActions } from './views/actions.ts';
import { paintDigits } from './views/digits.ts';
import { renderLead } from './views/lead.ts';
import { renderTimeline } from './views/timeline.ts';
import { withFrench } from './views/with-french.ts';

/** How long (milliseconds) the first drawing waits for the server's clock. */
const CLOCK_WAIT = 2500;

/** What is drawn: it stays true until `until`. */
interface View extends StandingAt {
  readonly answer: Answer<ShownContest>;
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
 * @attr {string} lang - `fr`, `en` or `de`; else the nearest `lang` of the page
 * @attr {string} theme - `auto` (default), `light` or `dark`
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
  /** Laureates and archive: `undefined` until their code is here. */
  @state() private more: ContestMore | undefined;

  readonly #contest = new LoadController(this, shownContestResource);
  readonly #words = new Messages<ContestWords>(this, {
    fr,
    en: async () => (await import('../../i18n/contest/en.ts')).en,
    de: async () => (await import('../../i18n/contest/de.ts')).de,
  });
  readonly #sharedWords = new Messages<SharedWords>(this, {
    fr: sharedFr,
    en: async () => (await import('../../i18n/shared/en.ts')).en,
    de: async () => (await import('../../i18n/shared/de.ts')).de,
  });
  readonly #ticks = new TickController(this, () => this.#tick());
  #clockOf: ApiClient | undefined;
  #leaveClock: (() => void) | undefined;
  #clockTimer: ReturnType<typeof setTimeout> | undefined;
  #isClockAwaitedInVain = false;
  /** `undefined`: nothing to show yet. */
  #view: View | undefined;
  #lastTick = 0;
  #isMoreAsked = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forgetClock();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { client } = this.kit;
    // French is what the loader asks for in advance.
    const lang = this.language === 'fr' ? '' : this.language;
    const path = { slug: this.chosen || this.contest || 'current' };
    this.#contest.load(client, { path, query: { ...this.#query(), lang } });
    if (this.fixedClock !== undefined) this.#forgetClock();
    else if (this.#clockOf !== client) this.#followClock(client);
    this.#look();
  }

  protected override updated(): void {
    this.#paint();
    const laureates = this.#view?.answer.data.laureates.length && this.#areLaureatesShown;
    if (laureates || this.isArchiveOpen || this.deepLink) void this.#bringMore();
    if (this.isArchiveOpen) this.more?.loadArchive();
    if (this.#view && (this.more || !laureates)) this.#giveUnseenPlaceBack();
  }

  /** An edition of which little is settled takes less height than the page reserves for any. */
  #giveUnseenPlaceBack(): void {
    const content = this.renderRoot.querySelector('.kit');
    if (content && this.shadowRoot) releaseUnseenPlace(this.shadowRoot, content);
  }

  /** By the server's clock, whatever the device's says. */
  protected override clock(): number {
    return this.fixedClock ?? serverClock(this.kit.client).now();
  }

  protected override render(): TemplateResult {
    const words = this.#words.in(this.language);
    const shared = this.#sharedWords.in(this.language);
    const { state } = this.#contest;
    const failed = state.kind === 'failed';
    const view = this.#view;
    return html`
      <div class="kit ${this.compact ? 'compact' : 'full'}" part="base">
        <div class="visually-hidden" role="status">${this.announcement}</div>
        ${failed && words && shared ? this.#renderFailed(state.failure, words, shared) : nothing}
        <div ?hidden=${!failed}><slot></slot></div>
        ${
          view && words && shared
            ? this.#renderLoaded(view, words, shared)
            : failed
              ? nothing
              : this.#renderBusy(words, shared)
        }
      </div>
    `;
  }

  #renderLoaded({ answer, standing, to, days }: View, words: ContestWords, shared: SharedWords): TemplateResult {
    const contest = answer.data;
    const level = Math.min(this.headingLevel + 1, 6);
    // The band says all of a single phase to come.
    const isSaidAbove = contest.phases.length < 2 && !standing.countdown && !standing.ended;
    return html`
      ${renderStale(answer.stale && contest.saidOn, shared, () => this.#retry())}
      <div class="band" part="band">
        <div class="eyebrow" role="heading" aria-level=${this.headingLevel} lang="fr">${contest.name}</div>
        <p class="standing">${withFrench(standing.headline, contest)}</p>
        ${renderLead(contest, standing, days, words)}
        ${
          standing.countdown && !this.fixedClock && serverClock(this.kit.client).verified === false
            ? html`<p class="muted small">${words.unverifiedClock}</p>`
            : nothing
        }
        ${renderActions(contest, standing, words, {
          calendar: this.kit.client.address('/contests/{slug}.ics', { path: { slug: contest.slug } }),
          isPaused: to !== null && !this.fixedClock ? this.isPaused : undefined,
          pause: this.#togglePause,
          areLaureatesOpen: this.compact ? this.areLaureatesOpen : undefined,
          seeLaureates: this.#seeLaureates,
        })}
      </div>
      ${this.compact || isSaidAbove ? nothing : renderTimeline(contest, standing, words)}
      ${this.#renderUndecided(contest, standing, words, level)}
      ${contest.laureates.length && this.#areLaureatesShown ? this.#renderLaureates(contest, words, level) : nothing}
      ${this.compact ? nothing : this.#renderFolded(contest, words, shared)}
      ${contest.demo ? html`<p class="demo muted small">${words.demo}</p>` : nothing}
    `;
  }

  #renderUndecided(
    contest: ShownContest,
    { undecided }: Standing,
    words: ContestWords,
    level: number,
  ): TemplateResult | typeof nothing {
    if (!undecided.length) return nothing;
    return html`
      <section class="undecided">
        <div class="subtitle" role="heading" aria-level=${level}>${words.undecidedTitle}</div>
        <ul>
          ${undecided.map((item) => html`<li>${withFrench(item, contest)}</li>`)}
        </ul>
      </section>
    `;
  }

  #renderLaureates(contest: ShownContest, words: ContestWords, level: number): TemplateResult {
    return html`<div id="laureates">${this.more?.renderLaureates(contest, words, level)}</div>`;
  }

  #renderFolded(contest: ShownContest, words: ContestWords, shared: SharedWords): TemplateResult {
    const { rules, links } = contest;
    return html`
      ${
        rules.length
          ? html`<details>
              <summary>${words.rulesTitle}</summary>
              <ul class="rules" lang="fr">
                ${rules.map((rule) => html`<li>${rule}</li>`)}
              </ul>
              ${links.rules ? html`<p><a href=${links.rules}>${words.rules}</a></p>` : nothing}
            </details>`
          : nothing
      }
      <details @toggle=${this.#toggleArchive}>
        <summary>${words.archive}</summary>
        ${this.isArchiveOpen ? this.more?.renderArchive(contest.slug, words, shared) : nothing}
      </details>
    `;
  }

  #renderFailed(failure: ApiFailure, words: ContestWords, shared: SharedWords): TemplateResult {
    const slug = this.chosen || this.contest;
    // The server spoke: asking again would not help.
    if (failure.details.status === 404)
      return html`<p class="notice" role="alert">${slug ? words.unknownContest(slug) : words.none}</p>`;
    return renderFailure(failure, words.failedTitle, shared, () => this.#retry());
  }

  #renderBusy(words: ContestWords | undefined, shared: SharedWords | undefined): TemplateResult {
    const { state } = this.#contest;
    const isSlow = state.kind === 'loading' && state.slow;
    return html`
      <p class=${isSlow ? 'muted' : 'visually-hidden'} role="status">${isSlow ? shared?.slow : words?.loading}</p>
      <div class="band ghost" aria-hidden="true"><span></span><span></span><span></span></div>
    `;
  }

  readonly #togglePause = (): void => {
    this.isPaused = !this.isPaused;
    this.announcement = this.isPaused ? (this.#words.in(this.language)?.paused ?? '') : '';
  };

  readonly #tellPassage = (change: PhaseChange): void => {
    this.dispatchEvent(new AlexisPhaseChangeEvent(change));
  };

  /** Folds them in and out in a sidebar; else they stand below, and the visitor is brought there. */
  readonly #seeLaureates = (): void => {
    if (this.compact) this.areLaureatesOpen = !this.areLaureatesOpen;
    else this.renderRoot.querySelector<HTMLElement>('#laureates [role="heading"]')?.focus();
  };

  readonly #toggleArchive = ({ target }: Event): void => {
    this.isArchiveOpen = (target as HTMLDetailsElement).open;
  };

  get #areLaureatesShown(): boolean {
    return this.areLaureatesOpen || !this.compact;
  }

  /** The instant of a preview, as a query of the API. */
  #query(): Record<string, string> {
    return this.fixedClock === undefined ? {} : { at: utcText(this.fixedClock) };
  }

  #retry(): void {
    this.#contest.retry();
    if (this.fixedClock === undefined) void serverClock(this.kit.client).measure();
  }

  get #isClockKnown(): boolean {
    return (
      this.fixedClock !== undefined || this.#isClockAwaitedInVain || serverClock(this.kit.client).verified !== undefined
    );
  }

  #followClock(client: ApiClient): void {
    this.#forgetClock();
    this.#clockOf = client;
    this.#leaveClock = serverClock(client).subscribe(() => {
      clearTimeout(this.#clockTimer);
      // What a corrected clock changes did not happen just now.
      this.#view = undefined;
      this.requestUpdate();
    });
    if (serverClock(client).verified !== undefined) return;
    this.#clockTimer = setTimeout(() => {
      this.#isClockAwaitedInVain = true;
      this.requestUpdate();
    }, CLOCK_WAIT);
  }

  #forgetClock(): void {
    clearTimeout(this.#clockTimer);
    this.#leaveClock?.();
    this.#leaveClock = undefined;
    this.#clockOf = undefined;
  }

  /** Works out what is to be drawn; when an edition has passed to another phase, tells so. */
  #look(): void {
    const words = this.#words.in(this.language);
    const { state } = this.#contest;
    const before = this.#view;
    this.#view = undefined;
    if (state.kind !== 'loaded' || !words || !this.#isClockKnown) return;
    const { answer } = state;
    const there = standingAt(answer.data, this.clock());
    if (!there) return;
    this.#view = { ...there, answer };
    const contest = answer.data.slug;
    if (before?.answer.data.slug !== contest || this.fixedClock !== undefined) return;
    const { phase: from = null, headline: earlier, statuses } = before.standing;
    const { phase: to = null, headline } = there.standing;
    if (from === to && headline === earlier) return;
    // The same said in another language is no passage.
    if (statuses.join() === there.standing.statuses.join()) return;
    this.announcement = words.passed(headline);
    // After the drawing: who listens finds the new phase on the page.
    void this.updateComplete.then(() => this.#tellPassage({ contest, from, to }));
  }

  /** Draws anew when words change, else writes the digits. */
  #tick(): void {
    const view = this.#view;
    const words = this.#words.in(this.language);
    if (!view || !words) return;
    const now = this.clock();
    const { standing, to, until } = view;
    if (now >= until || now < this.#lastTick) {
      this.requestUpdate();
      return;
    }
    const milestone = to === null ? null : milestonePassed(this.#lastTick, now, to);
    if (milestone !== null) this.announcement = words.milestone(milestone, standing.countdown?.before ?? '');
    this.#paint();
  }

  /** Writes the digits and sleeps until they, or the words, are due to change. */
  #paint(): void {
    const view = this.#view;
    const words = this.#words.in(this.language);
    if (!view || !words) {
      this.#ticks.in(null);
      return;
    }
    const now = this.clock();
    this.#lastTick = now;
    const { standing, to, until, offsetAt } = view;
    const timer = this.renderRoot.querySelector('.timer');
    if (to !== null && timer && !(this.isPaused && timer.hasAttribute('data-painted'))) {
      timer.toggleAttribute('data-painted', true);
      paintDigits(timer, timeLeft(now, to, offsetAt), standing.countdown?.before ?? '', words);
    }
    const tick = to === null || this.isPaused ? null : nextTick(now, to, offsetAt);
    const next = Math.min(tick ?? Infinity, until);
    this.#ticks.in(next < Infinity && this.fixedClock === undefined ? next - now : null);
  }

  async #bringMore(): Promise<void> {
    if (this.#isMoreAsked) return;
    this.#isMoreAsked = true;
    try {
      const { ContestMore: More } = await import('./more/contest-more.ts');
      this.more = new More({
        element: this,
        client: () => this.kit.client,
        query: () => this.#query(),
        show: (slug) => {
          this.chosen = slug;
        },
      });
    } catch (error) {
      console.warn('[alexis] laureates and archive could not be loaded.', error);
      onceBack(() => {
        this.#isMoreAsked = false;
        this.requestUpdate();
      });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-contest-countdown': AlexisContestCountdown;
  }
}
