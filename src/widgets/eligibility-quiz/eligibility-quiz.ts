import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { type Quiz, quizResource } from '../../contract/quizzes.ts';
import { AlexisElement, contextOf } from '../../element/alexis-element.ts';
import { readFragment } from '../../element/fragment.ts';
import { LazyModule } from '../../element/lazy-module.ts';
import { LoadController } from '../../element/load-controller.ts';
import { Messages } from '../../element/words.ts';
import type { QuizStartWords } from '../../i18n/eligibility-quiz/start/fr.ts';
import { startWords } from '../../i18n/eligibility-quiz/start-words.ts';
import type { SharedWords } from '../../i18n/shared/fr.ts';
import { sharedWords } from '../../i18n/shared/words.ts';
import { baseStyles } from '../../ui/base-styles.ts';
import { controlStyles } from '../../ui/control-styles.ts';
import { stateStyles } from '../../ui/state-styles.ts';
import { renderFailure } from '../../ui/state-views.ts';
import { tokens } from '../../ui/tokens.ts';
import { keepsAnswers } from './kept-answers/kept-key.ts';
import { renderModuleFailure } from '../../ui/module-failure.ts';
import type { QuizController } from './quiz-controller.ts';
import { SHARE_KEY } from './share/share-key.ts';
import { renderStart, renderStartSkeleton } from './start/start.ts';
import type { QuizState } from './state/store.ts';
import { quizStyles } from './styles.ts';
import { loadModule } from '../../modules/load-module.ts';

/**
 * Leads from a few questions to the next step at Alexis, the partner that fits and the nearest pôle, each with its
 * reason. Everything is decided in the browser: no answer leaves the page before the visitor sends a form.
 *
 * @summary My situation in a few questions, the right step, and why.
 * @tagname alexis-eligibility-quiz
 *
 * @attr {string} partner - Slug of the partner, where it is not the script tag's; may bring a variant of the quiz
 * @attr {boolean} deep-link - Keep the number of the question in the page's fragment: browser Back leads to the one before
 *
 * @fires {AlexisQuizStartEvent} alexis-quiz-start - The visitor began
 * @fires {AlexisQuizStepEvent} alexis-quiz-step - The visitor came to a question; tells its number alone
 * @fires {AlexisQuizResultEvent} alexis-quiz-result - The visitor came to a result; tells the codes of its outcomes alone
 * @fires {AlexisRegistrationEvent} alexis-registration - The visitor registered for a workshop of the result, or cancelled that
 * @fires {AlexisContactSentEvent} alexis-contact-sent - The visitor's contact request was taken in
 *
 * @csspart question - One question with its answers
 * @csspart choice - One answer
 * @csspart result - The result
 * @csspart contact - The contact form
 * @csspart form - The registration form
 * @csspart search - The commune search
 * @csspart search-input - Its text field
 */
export class AlexisEligibilityQuiz extends AlexisElement {
  static override properties: PropertyDeclarations = {
    quiz: {},
  };

  static override styles = [tokens, baseStyles, controlStyles, stateStyles, quizStyles];

  /** Slug of the quiz. */
  quiz = 'orientation';

  readonly #context = contextOf(this);
  readonly #load = new LoadController(this, quizResource);
  readonly #words = new Messages(this, startWords);
  readonly #sharedWords = new Messages(this, sharedWords);
  /** Store, questions and result: they load while the visitor reads the start. */
  readonly #features = new LazyModule(this, async () => {
    const features = await loadModule(() => import('./quiz-features.ts'));
    features.defineFeatures();
    return features;
  });
  /** The quiz as it was last read; `undefined`: not yet. */
  #loaded: Quiz | undefined;
  /** `undefined` until quiz and features are here. */
  #controller: QuizController | undefined;
  /** The visitor began before the features were here. */
  #isStartWanted = false;

  /** @internal */
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
    const controller = this.#controller;
    const { failed: hasFailed } = this.#features;
    // Kept answers or a shared result are shown at once, not after a start that nobody asked for.
    if (!controller && !hasFailed && (keepsAnswers(quiz.slug) || readFragment(SHARE_KEY) !== null))
      return renderStartSkeleton(undefined, false);
    if (controller && !isStart(controller.store.state)) return this.#renderSteps(controller);
    const { language, headingLevel: level } = this;
    const notice = hasFailed ? renderModuleFailure(words.partFailed, shared.retry, this.#features.load) : nothing;
    return renderStart({ quiz, words, language, level, notice, start: this.#start });
  }

  #renderSteps(controller: QuizController): TemplateResult {
    const context = controller.propsFor(this.language, this.clock());
    const { step, sharedCode } = context.state;
    return html`
      ${
        step.view.kind === 'question' && sharedCode === null
          ? html`<alexis-quiz-question .context=${context}></alexis-quiz-question>`
          : html`<alexis-quiz-result .context=${context}></alexis-quiz-result>`
      }
      <alexis-quiz-forms .context=${context}></alexis-quiz-forms>
    `;
  }

  #loadQuiz(): void {
    const { language } = this;
    const { client, partner } = this.#context.settings;
    this.#load.load(client, { path: { slug: this.quiz }, query: { partner, lang: language === 'fr' ? '' : language } });
  }

  #followQuiz(): void {
    const { value: features } = this.#features;
    if (!this.#loaded || !features) return;
    if (this.#controller) return this.#controller.setQuiz(this.#loaded);
    this.#controller = new features.QuizController(this, this.#loaded);
    if (this.#isStartWanted && this.#controller.isUserHere()) this.#controller.store.start();
  }

  readonly #start = (): void => {
    if (this.#controller) return this.#controller.store.start();
    this.#isStartWanted = true;
    void this.#features.load();
  };
}

/** The start is shown: nothing was answered, shared or kept. */
const isStart = ({ step, sharedCode }: QuizState): boolean => step.view.kind === 'start' && sharedCode === null;

declare global {
  interface HTMLElementTagNameMap {
    'alexis-eligibility-quiz': AlexisEligibilityQuiz;
  }
}
