import { nothing, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { readFragment } from '../../element/fragment.ts';
import { type Quiz, quizResource } from '../../contract/quizzes.ts';
import { fr, type QuizStartWords } from '../../i18n/eligibility-quiz/start/fr.ts';
import { fr as sharedFr, type SharedWords } from '../../i18n/shared/fr.ts';
import { AlexisElement, contextOf } from '../../element/alexis-element.ts';
import { baseStyles } from '../../ui/base-styles.ts';
import { controlStyles } from '../../ui/control-styles.ts';
import { LazyModule } from '../../element/lazy-module.ts';
import { LoadController } from '../../element/load-controller.ts';
import { Messages } from '../../element/words.ts';
import { stateStyles } from '../../ui/state-styles.ts';
import { renderFailure } from '../../ui/state-views.ts';
import { tokens } from '../../ui/tokens.ts';
import { keepsAnswers } from './kept-answers/kept-key.ts';
import { SHARE_KEY } from './share/share-key.ts';
import { startStyles } from './styles.ts';
import { renderStartSkeleton, renderStart } from './start/start.ts';
import type { QuizPage } from './questions/quiz-host.ts';
import type { QuizWalk } from './questions/quiz-walk.ts';

/**
 * Leads from a few questions to the next step at Alexis, the partner that fits and the nearest pôle, each with its
 * reason. Everything is decided in the browser: no answer leaves the page before the visitor sends a form.
 *
 * @summary My situation in a few questions, the right step, and why.
 * @tagname alexis-eligibility-quiz
 *
 * @attr {string} partner - Slug of the partner, where it is not the script tag's; may bring a variant of the quiz
 * @attr {string} api - Address of the API, where it is not the script's own host
 * @attr {'fr'|'en'|'de'} lang - `fr`, `en` or `de`; else the nearest `lang` of the page
 * @attr {'auto'|'light'|'dark'} theme - `auto` (default), `light` or `dark`
 * @attr {number} heading-level - Level of the widget's heading, 1–6
 * @attr {boolean} deep-link - Keep the number of the question in the page's fragment: browser Back leads to the one before
 * @attr {string} now - Fixed clock for previews, RFC 3339
 * @attr {string} quiz - Slug of the quiz
 *
 * @slot - What stands before the widget is ready, and in its place when it cannot be: a link
 *
 * @fires {AlexisQuizStartEvent} alexis-quiz-start - The visitor began
 * @fires {AlexisQuizStepEvent} alexis-quiz-step - The visitor came to a question; tells its number alone
 * @fires {AlexisQuizResultEvent} alexis-quiz-result - The visitor came to a result; tells the codes of its outcomes alone
 * @fires {AlexisContactSentEvent} alexis-contact-sent - The visitor's contact request was taken in
 *
 * @csspart base - The whole widget
 * @csspart question - One question with its answers
 * @csspart choice - One answer
 * @csspart result - The result
 * @csspart contact - The contact form
 * @csspart search - The commune search
 * @csspart search-input - Its text field
 *
 * @cssproperty [--alexis-font=inherit] - Font family
 * @cssproperty [--alexis-font-size=16px] - Size of running text
 * @cssproperty [--alexis-accent] - The one accent; the partner's where the page sets none
 * @cssproperty [--alexis-text] - Text colour
 * @cssproperty [--alexis-surface=transparent] - Background of the widget
 * @cssproperty [--alexis-radius=10px] - Corner radius
 * @cssproperty [--alexis-density=1] - Factor on all inner spacing
 */
export class AlexisEligibilityQuiz extends AlexisElement {
  static override styles = [tokens, baseStyles, controlStyles, stateStyles, startStyles];

  /** Slug of the quiz. */
  @property() quiz = 'orientation';

  readonly #context = contextOf(this);
  readonly #load = new LoadController(this, quizResource);
  readonly #words = new Messages<QuizStartWords>(this, {
    fr,
    en: async () => (await import('../../i18n/eligibility-quiz/en.ts')).start,
    de: async () => (await import('../../i18n/eligibility-quiz/de.ts')).start,
  });
  readonly #sharedWords = new Messages<SharedWords>(this, {
    fr: sharedFr,
    en: async () => (await import('../../i18n/shared/en.ts')).en,
    de: async () => (await import('../../i18n/shared/de.ts')).de,
  });
  /** Questions and result: their code comes while the visitor reads the start. */
  readonly #walk = new LazyModule<QuizWalk>(this, async () => {
    const { QuizWalk: Part } = await import('./questions/quiz-walk.ts');
    return new Part(this.#page());
  });
  /** The visitor began, and the questions are not here yet. */
  #isStarted = false;
  /** The quiz as it was last read; `undefined`: not yet. */
  #known: Quiz | undefined;

  protected override firstData(): Promise<unknown> {
    this.#ask();
    return this.#load.first();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#ask();
    const { state } = this.#load;
    if (state.kind === 'loaded') this.#known = state.answer.data;
  }

  protected override updated(): void {
    // Once failed, they come when the visitor asks or is back: asking at every redraw would ask without end.
    if (this.#known && !this.#walk.failed) void this.#walk.load();
  }

  protected override render(): TemplateResult {
    const words = this.#words.in(this.language);
    const shared = this.#sharedWords.in(this.language);
    const { state } = this.#load;
    // What could not be had again, in another language, goes on as it is.
    const quiz = this.#known?.slug === this.quiz ? this.#known : undefined;
    const failed = state.kind === 'failed' && !quiz;
    const isSlow = state.kind === 'loading' && state.slow;
    return html`
      <div class="kit" part="base">
        ${
          failed && words && shared
            ? state.failure.details.status === 404
              ? html`<p class="notice" role="alert">${words.unknown(this.quiz)}</p>`
              : renderFailure(state.failure, words.failedTitle, shared, () => this.#load.retry())
            : nothing
        }
        <div ?hidden=${!failed}><slot></slot></div>
        ${
          failed
            ? nothing
            : words && shared && quiz
              ? this.#renderLoaded(quiz, words)
              : renderStartSkeleton(isSlow ? shared?.slow : shared?.loading, isSlow)
        }
      </div>
    `;
  }

  #renderLoaded(quiz: Quiz, words: QuizStartWords): TemplateResult {
    const { value: walk, failed } = this.#walk;
    const drawn = walk?.render();
    if (drawn) return drawn;
    // Kept answers or a shared result are to be shown at once, not after a start that nobody asked for.
    const isAwaited = keepsAnswers(quiz.slug) || readFragment(SHARE_KEY) !== null;
    if (isAwaited && !walk && !failed) return renderStartSkeleton(undefined, false);
    return renderStart(
      quiz,
      words,
      this.language,
      this.headingLevel,
      failed ? this.#waiting(this.#walk) : nothing,
      this.#start,
    );
  }

  #ask(): void {
    const { language } = this;
    const { client, partner } = this.#context.settings;
    this.#load.load(client, { path: { slug: this.quiz }, query: { partner, lang: language === 'fr' ? '' : language } });
  }

  /** Where a part is not here. */
  readonly #waiting = (part: LazyModule<unknown>): TemplateResult => {
    const words = this.#words.in(this.language) ?? fr;
    const { loading, retry } = this.#sharedWords.in(this.language) ?? sharedFr;
    if (!part.failed) return html`<p aria-live="polite" aria-atomic="true">${loading}</p>`;
    return html`<div class="notice failed" role="alert">
      <div>
        <p>${words.partFailed}</p>
        <button class="button" type="button" @click=${part.load}>${retry}</button>
      </div>
    </div>`;
  };

  readonly #start = (): void => {
    const { value } = this.#walk;
    if (value) return value.start();
    this.#isStarted = true;
    void this.#walk.load();
  };

  /** Who went elsewhere on the page meanwhile is not called away from there. */
  #isAwaited(): boolean {
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    const isStarted = this.#isStarted;
    this.#isStarted = false;
    return isStarted && (!activeElement || activeElement === this || activeElement === document.body);
  }

  #page(): QuizPage {
    return {
      element: this,
      settings: () => this.#context.settings,
      visit: () => this.#context.visit,
      language: () => this.language,
      clock: () => this.clock(),
      // The walk is made once the quiz is here.
      quiz: () => this.#known as Quiz,
      isAwaited: () => this.#isAwaited(),
      setVisit: (part) => this.#context.updateVisit(part),
      updateVisit: (part) => {
        this.#context.allowStorage();
        this.#context.updateVisit(part);
      },
      waiting: this.#waiting,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-eligibility-quiz': AlexisEligibilityQuiz;
  }
}
