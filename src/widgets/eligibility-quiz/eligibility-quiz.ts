import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type Quiz, quizResource } from '../../contract/quizzes.ts';
import type { Visit } from '../../context/visit-context.ts';
import { AlexisElement, contextOf } from '../../element/alexis-element.ts';
import { FocusController } from '../../element/focus-controller.ts';
import { FragmentController } from '../../element/fragment-controller.ts';
import { LazyModule } from '../../element/lazy-module.ts';
import { LoadController } from '../../element/load-controller.ts';
import { memoizeLast } from '../../element/memoize-last.ts';
import { Messages } from '../../element/words.ts';
import type { QuizStartWords } from '../../i18n/eligibility-quiz/start/fr.ts';
import { startWords } from '../../i18n/eligibility-quiz/start/words.ts';
import type { SharedWords } from '../../i18n/shared/fr.ts';
import { sharedWords } from '../../i18n/shared/words.ts';
import { baseStyles } from '../../ui/base-styles.ts';
import { controlStyles } from '../../ui/control-styles.ts';
import { stateStyles } from '../../ui/state-styles.ts';
import { renderFailure } from '../../ui/state-views.ts';
import { tokens } from '../../ui/tokens.ts';
import { AlexisQuizResultEvent } from '../events/quiz-result-event.ts';
import { AlexisQuizStartEvent } from '../events/quiz-start-event.ts';
import { AlexisQuizStepEvent } from '../events/quiz-step-event.ts';
import { keepsAnswers } from './kept-answers/kept-key.ts';
import type { QuizContext } from './quiz-context.ts';
import { SHARE_KEY } from './share/share-key.ts';
import { renderStart, renderStartSkeleton } from './start/start.ts';
import { STEP_KEY } from './step-key.ts';
import type { ChangeSource, QuizState, QuizStore } from './store.ts';
import { quizStyles } from './styles.ts';

/** Milliseconds: what is drawn by the clock changes no more often. */
const MINUTE = 60_000;

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
  static override styles = [tokens, baseStyles, controlStyles, stateStyles, quizStyles];

  /** Slug of the quiz. */
  @property() quiz = 'orientation';

  readonly #widgetContext = contextOf(this);
  readonly #load = new LoadController(this, quizResource);
  readonly #words = new Messages(this, startWords);
  readonly #sharedWords = new Messages(this, sharedWords);
  readonly #focus = new FocusController(this);
  readonly #stepAddress = new FragmentController(this, STEP_KEY, (address) => this.#store?.showStep(address));
  readonly #sharedAddress = new FragmentController(this, SHARE_KEY, (code) => this.#store?.showShared(code), {
    always: true,
  });
  /** Store, questions and result: they load while the visitor reads the start. */
  readonly #features = new LazyModule(this, async () => {
    const features = await import('./quiz-features.ts');
    features.defineFeatures();
    return features;
  });
  /** The quiz as it was last read; `undefined`: not yet. */
  #loaded: Quiz | undefined;
  /** `undefined` until quiz and features are here. */
  #store: QuizStore | undefined;
  /** The visitor began before the features were here. */
  #isStartWanted = false;
  /** What the features get. */
  readonly #quizContext = memoizeLast(
    (
      state: QuizState,
      store: QuizStore,
      { client, partner }: Pick<QuizContext, 'client' | 'partner'>,
      language: QuizContext['language'],
      headingLevel: number,
      now: number,
    ): QuizContext => ({ state, store, client, partner, language, headingLevel, now }),
  );

  protected override firstData(): Promise<unknown> {
    this.#loadQuiz();
    return this.#load.first();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#loadQuiz();
    const { state } = this.#load;
    if (state.kind === 'loaded') this.#loaded = state.answer.data;
    this.#followQuiz();
  }

  protected override updated(): void {
    // A failed load is retried by a user action, not by the re-render that it causes: that would loop.
    if (this.#loaded && !this.#features.failed) void this.#features.load();
  }

  protected override render(): TemplateResult {
    const words = this.#words.in(this.language);
    const shared = this.#sharedWords.in(this.language);
    const { state } = this.#load;
    // A quiz that cannot be read again, in another language, goes on as it is.
    const quiz = this.#loaded?.slug === this.quiz ? this.#loaded : undefined;
    const hasFailed = state.kind === 'failed' && !quiz;
    const isSlow = state.kind === 'loading' && state.slow;
    return html`
      <div class="kit" part="base">
        ${
          hasFailed && words && shared
            ? state.failure.details.status === 404
              ? html`<p class="notice" role="alert">${words.unknown(this.quiz)}</p>`
              : renderFailure(state.failure, words.failedTitle, shared, () => this.#load.retry())
            : nothing
        }
        <div ?hidden=${!hasFailed}><slot></slot></div>
        ${
          hasFailed
            ? nothing
            : words && shared && quiz
              ? this.#renderQuiz(quiz, words, shared)
              : renderStartSkeleton(isSlow ? shared?.slow : shared?.loading, isSlow)
        }
      </div>
    `;
  }

  #renderQuiz(quiz: Quiz, words: QuizStartWords, shared: SharedWords): TemplateResult {
    const store = this.#store;
    const { failed: hasFailed } = this.#features;
    // Kept answers or a shared result are shown at once, not after a start that nobody asked for.
    if (!store && !hasFailed && (keepsAnswers(quiz.slug) || this.#sharedAddress.read() !== null))
      return renderStartSkeleton(undefined, false);
    const state = store?.state;
    if (!state || (state.step.view.kind === 'start' && state.sharedCode === null)) {
      const { language, headingLevel: level } = this;
      const notice = hasFailed ? this.#renderFeaturesFailure(words, shared) : nothing;
      return renderStart({ quiz, words, language, level, notice, start: this.#start });
    }
    const now = this.fixedClock ?? Math.floor(this.clock() / MINUTE) * MINUTE;
    const context = this.#quizContext(
      state,
      store,
      this.#widgetContext.settings,
      this.language,
      this.headingLevel,
      now,
    );
    // The contact form stays while other views are shown: it holds what was typed, and requests on their way.
    return html`
      ${
        state.step.view.kind === 'question' && state.sharedCode === null
          ? html`<alexis-quiz-question .context=${context}></alexis-quiz-question>`
          : html`<alexis-quiz-result .context=${context}></alexis-quiz-result>`
      }
      <alexis-quiz-contact .context=${context}></alexis-quiz-contact>
    `;
  }

  #renderFeaturesFailure({ partFailed }: QuizStartWords, { retry }: SharedWords): TemplateResult {
    return html`<div class="notice failed" role="alert">
      <div>
        <p>${partFailed}</p>
        <button class="button" type="button" @click=${this.#features.load}>${retry}</button>
      </div>
    </div>`;
  }

  #loadQuiz(): void {
    const { language } = this;
    const { client, partner } = this.#widgetContext.settings;
    this.#load.load(client, { path: { slug: this.quiz }, query: { partner, lang: language === 'fr' ? '' : language } });
  }

  /** Gives the store what was loaded and what was chosen elsewhere on the page; another quiz gets another store. */
  #followQuiz(): void {
    const quiz = this.#loaded;
    const features = this.#features.value;
    if (!quiz || !features) return;
    const suggestedCommune = this.#widgetContext.visit.origin?.commune ?? null;
    const current = this.#store?.state.quiz;
    if (this.#store && current?.slug === quiz.slug) {
      this.#store.suggestCommune(suggestedCommune);
      if (current !== quiz) this.#store.setQuiz(quiz);
      return;
    }
    const kept = features.readKeptAnswers(quiz.slug);
    const sharedCode = this.#sharedAddress.read();
    this.#store = new features.QuizStore(quiz, { kept, sharedCode, suggestedCommune }, this.#onChange);
    const { state } = this.#store;
    if (state.results && sharedCode === null) this.#widgetContext.updateVisit(visitOf(state));
    // An address that these answers do not reach, such as after a reload.
    this.#stepAddress.replace(state.address);
    if (this.#isStartWanted && this.#focus.isUserHere()) this.#store.start();
    this.#isStartWanted = false;
  }

  readonly #start = (): void => {
    if (this.#store) return this.#store.start();
    this.#isStartWanted = true;
    void this.#features.load();
  };

  readonly #onChange = (state: QuizState, previous: QuizState, source: ChangeSource): void => {
    this.requestUpdate();
    const hasMoved = state.step.view !== previous.step.view || state.sharedCode !== previous.sharedCode;
    if (state.kept !== previous.kept) this.#writeKeptAnswers(state);
    // The control that was used gives way to another.
    if (!hasMoved && state.keepNotice !== previous.keepNotice) this.#focus.focus('.keeping :is(button, input)');
    if (!hasMoved) return;
    this.#focus.focus('#heading');
    if (source === 'user') this.#afterUserMove(state, previous);
    else if (state.results) this.#widgetContext.updateVisit(visitOf(state));
  };

  /** What follows from a step that the visitor took: storage is allowed, the address and the page follow. */
  #afterUserMove(state: QuizState, previous: QuizState): void {
    const { step, questionNumber, results } = state;
    const { kind } = step.view;
    const { kind: from } = previous.step.view;
    this.#widgetContext.allowStorage();
    if (previous.sharedCode !== null) this.#sharedAddress.replace(null);
    this.#stepAddress.push(state.address);
    if (from === 'start') this.dispatchEvent(new AlexisQuizStartEvent());
    if (kind === 'question') this.dispatchEvent(new AlexisQuizStepEvent(questionNumber));
    if (kind !== 'result' || from === 'contact' || !results) return;
    const { codes } = results;
    this.#widgetContext.updateVisit(visitOf(state));
    this.dispatchEvent(new AlexisQuizResultEvent(codes));
  }

  #writeKeptAnswers({ kept, quiz }: QuizState): void {
    const features = this.#features.value;
    if (kept === null) features?.eraseKeptAnswers(quiz.slug);
    else if (!features?.writeKeptAnswers(quiz.slug, kept)) this.#store?.failKeeping();
  }
}

/** What the page's other widgets follow of a result: commune and step. */
const visitOf = ({ results, origin }: QuizState): Partial<Visit> => ({
  stage: results?.stage ?? null,
  ...(origin && { origin }),
});

declare global {
  interface HTMLElementTagNameMap {
    'alexis-eligibility-quiz': AlexisEligibilityQuiz;
  }
}
