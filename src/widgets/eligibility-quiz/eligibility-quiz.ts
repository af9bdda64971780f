import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { pushFragment, readFragment } from '../../context/fragment.ts';
import type { Place } from '../../contract/places.ts';
import { type AnswerValue, type Question, type Quiz, quizResource } from '../../contract/quizzes.ts';
import { fr, type QuizWords } from '../../i18n/quiz/fr.ts';
import { fr as sharedFr, type SharedWords } from '../../i18n/shared/fr.ts';
import { AlexisElement } from '../../ui/alexis-element.ts';
import { baseStyles } from '../../ui/base-styles.ts';
import { controlStyles } from '../../ui/control-styles.ts';
import { LoadController } from '../../ui/load-controller.ts';
import { Messages } from '../../ui/messages.ts';
import { stateStyles } from '../../ui/state-styles.ts';
import { renderFailure } from '../../ui/state-views.ts';
import { tokens } from '../../ui/tokens.ts';
import { AlexisQuizStartEvent } from '../events/quiz-start-event.ts';
import { AlexisQuizStepEvent } from '../events/quiz-step-event.ts';
import type { FieldQuestions } from './fields/field-questions.ts';
import {
  addressOf,
  asked,
  back,
  edit,
  type Flow,
  flowAt,
  forward,
  isAnswered,
  questionAt,
  resumed,
  START,
  withAnswer,
} from './flow.ts';
import { forgetAnswers, keepAnswers, keptAnswers } from './kept-answers.ts';
import type { QuizHost } from './quiz-host.ts';
import type { QuizResult } from './result/quiz-result.ts';
import { quizStyles } from './styles.ts';
import { type Keeping, renderKeeping } from './views/keeping.ts';
import { renderQuestion } from './views/question.ts';
import { ghostStart, renderStart } from './views/start.ts';

/** Key of the question's number in the page's fragment. */
const STEP = 'alexis-step';

/**
 * Leads from a few questions to the next step at Alexis, the partner that fits and the nearest pôle, each with its
 * reason. Everything is decided in the browser: no answer leaves the page before the visitor sends a form.
 *
 * @summary My situation in a few questions, the right step, and why.
 * @tagname alexis-eligibility-quiz
 *
 * @attr {string} partner - Slug of the partner, where it is not the script tag's; may bring a variant of the quiz
 * @attr {string} api - Address of the API, where it is not the script's own host
 * @attr {string} lang - `fr`, `en` or `de`; else the nearest `lang` of the page
 * @attr {string} theme - `auto` (default), `light` or `dark`
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

  @state() private flow: Flow = START;
  /** What is wrong with the answer at hand. */
  @state() private error = '';
  /** What is said of answers kept on this device; `undefined` while the visitor asked for nothing. */
  @state() private keeping: Keeping | undefined;
  /** The commune search, number fields and the result: `undefined` until their code is here. */
  @state() private parts: { readonly fields: FieldQuestions; readonly result: QuizResult } | undefined;
  @state() private partsFailed = false;

  readonly #load = new LoadController(this, quizResource);
  readonly #words = new Messages<QuizWords>(this, {
    fr,
    en: async () => (await import('../../i18n/quiz/en.ts')).en,
    de: async () => (await import('../../i18n/quiz/de.ts')).de,
  });
  readonly #sharedWords = new Messages<SharedWords>(this, {
    fr: sharedFr,
    en: async () => (await import('../../i18n/shared/en.ts')).en,
    de: async () => (await import('../../i18n/shared/de.ts')).de,
  });
  #place: Place | null = null;
  #partsAsked = false;
  /** The quiz for which kept answers and the address were read. */
  #opened = '';
  /** Focus the heading once drawn: the visitor moved on. */
  #focusHeading = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#followAddress);
    window.addEventListener('hashchange', this.#followAddress);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#followAddress);
    window.removeEventListener('hashchange', this.#followAddress);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { client, partner } = this.kit;
    this.#load.load(client, { path: { slug: this.quiz }, query: { partner: partner || undefined } });
    const quiz = this.#quiz();
    if (quiz && this.#opened !== quiz.slug) this.#open(quiz);
  }

  protected override updated(): void {
    // Once failed, parts come when the visitor asks: asking at every redraw would ask without end.
    if (this.#quiz() && !this.partsFailed) void this.#bringParts();
    if (!this.#focusHeading) return;
    const heading = this.renderRoot.querySelector<HTMLElement>('#heading');
    if (!heading) return;
    this.#focusHeading = false;
    heading.focus();
  }

  protected override render(): TemplateResult {
    const words = this.#words.in(this.language);
    const shared = this.#sharedWords.in(this.language);
    const { state } = this.#load;
    const failed = state.kind === 'failed';
    const isSlow = state.kind === 'loading' && state.slow;
    return html`
      <div class="kit" part="base">
        ${
          failed && words && shared
            ? renderFailure(state.failure, words.failedTitle, shared, () => this.#load.retry())
            : nothing
        }
        <div ?hidden=${!failed}><slot></slot></div>
        ${
          failed
            ? nothing
            : words && shared && state.kind === 'loaded'
              ? this.#renderLoaded(state.answer.data, words, shared)
              : ghostStart(isSlow ? shared?.slow : shared?.loading, isSlow)
        }
      </div>
    `;
  }

  #renderLoaded(quiz: Quiz, words: QuizWords, shared: SharedWords): TemplateResult {
    const question = questionAt(quiz, this.flow);
    const result = this.parts?.result;
    const keeping = renderKeeping(this.keeping, words, (wanted) => this.#keep(quiz, wanted));
    if (question) {
      const progress = { question, flow: this.flow, error: this.error, fields: this.parts?.fields };
      return html`
        ${this.#renderWaiting(quiz, question, words, shared)}
        ${renderQuestion(quiz, progress, words, this.language, this.headingLevel, {
          answer: (value) => this.#answer(question, value),
          next: () => this.#next(quiz, question, words),
          back: () => this.#move(quiz, back(quiz, this.flow)),
        })}
      `;
    }
    if (this.flow.spot.view === 'result') {
      return result ? result.render(keeping) : this.#renderLate(words, shared);
    }
    const received = result?.renderReceived();
    return received ?? renderStart(quiz, words, this.language, this.headingLevel, keeping, this.#start);
  }

  /** Where a question needs code that is not here. */
  #renderWaiting(
    quiz: Quiz,
    { kind }: Question,
    words: QuizWords,
    shared: SharedWords,
  ): TemplateResult | typeof nothing {
    const isReady = kind === 'single' || kind === 'multiple' || this.parts?.fields.ready;
    return isReady ? nothing : this.#renderLate(words, shared);
  }

  #renderLate(words: QuizWords, shared: SharedWords): TemplateResult {
    if (!this.partsFailed) return html`<p role="status">${shared.loading}</p>`;
    return html`<div class="notice failed" role="alert">
      <div>
        <p>${words.partFailed}</p>
        <button class="button" type="button" @click=${() => this.#bringParts()}>${shared.retry}</button>
      </div>
    </div>`;
  }

  readonly #start = (): void => {
    const quiz = this.#quiz();
    if (!quiz) return;
    this.dispatchEvent(new AlexisQuizStartEvent());
    this.#move(quiz, forward(quiz, { answers: this.flow.answers, spot: START.spot }));
  };

  #answer(question: Question, value: AnswerValue | undefined): void {
    this.flow = withAnswer(this.flow, question.code, value);
    this.error = '';
  }

  #next(quiz: Quiz, question: Question, words: QuizWords): void {
    const problem =
      question.kind === 'number'
        ? this.parts?.fields.problem(question)
        : isAnswered(quiz, this.flow, question)
          ? ''
          : words.missing[question.kind === 'multiple' || question.kind === 'commune' ? question.kind : 'single'];
    this.error = problem ?? '';
    if (problem === '') this.#move(quiz, forward(quiz, this.flow));
    else
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('.answers :is(input, select)')?.focus(),
      );
  }

  /** A move that the visitor made. */
  #move(quiz: Quiz, flow: Flow): void {
    this.kit.client.visitorActed();
    this.#show(quiz, flow);
    if (this.deepLink) pushFragment(STEP, addressOf(quiz, flow));
    const question = questionAt(quiz, flow);
    if (question) {
      const index = asked(quiz, flow.answers).findIndex(({ code }) => code === question.code);
      const event = new AlexisQuizStepEvent(index + 1);
      this.dispatchEvent(event);
    } else if (flow.spot.view === 'result') this.parts?.result.arrive(true);
    if (this.keeping && this.keeping !== 'forgotten') this.#keep(quiz, true);
  }

  #show(quiz: Quiz, flow: Flow): void {
    this.flow = flow;
    this.error = '';
    this.#focusHeading = true;
    const question = questionAt(quiz, flow);
    if (question) this.parts?.fields.enter(question);
  }

  /** Takes up kept answers, and the question of the address, once for each quiz. */
  #open(quiz: Quiz): void {
    this.#opened = quiz.slug;
    const kept = keptAnswers(quiz.slug);
    this.flow = kept ? resumed(quiz, kept.answers) : START;
    this.keeping = kept ? (kept.version === quiz.version ? 'resumed' : 'outdated') : undefined;
  }

  readonly #followAddress = (): void => {
    const quiz = this.#quiz();
    if (!quiz) return;
    this.requestUpdate();
    const address = readFragment(STEP);
    // A link to another place of the page takes our key out of the address as well: that is no way back to the start.
    const leftByPage = address === null && location.hash.length > 1;
    if (!this.deepLink || leftByPage || address === addressOf(quiz, this.flow)) return;
    this.#show(quiz, flowAt(quiz, this.flow, address));
  };

  #keep(quiz: Quiz, wanted: boolean): void {
    if (wanted)
      this.keeping = keepAnswers(quiz.slug, { version: quiz.version, answers: this.flow.answers }) ? 'kept' : 'failed';
    else {
      forgetAnswers(quiz.slug);
      this.keeping = 'forgotten';
    }
  }

  #quiz(): Quiz | undefined {
    const { state } = this.#load;
    return state.kind === 'loaded' ? state.answer.data : undefined;
  }

  /** Brings the search, number fields and the result while the visitor reads: from then on the quiz needs no network. */
  async #bringParts(): Promise<void> {
    if (this.#partsAsked) return;
    this.#partsAsked = true;
    this.partsFailed = false;
    try {
      const [{ FieldQuestions: Fields }, { QuizResult: Result }] = await Promise.all([
        import('./fields/field-questions.ts'),
        import('./result/quiz-result.ts'),
      ]);
      const host = this.#host();
      this.parts = { fields: new Fields(host), result: new Result(host) };
      const quiz = this.#quiz();
      const question = quiz && questionAt(quiz, this.flow);
      if (question) this.parts.fields.enter(question);
      if (this.flow.spot.view === 'result') this.parts.result.arrive(this.keeping !== 'resumed');
    } catch (error) {
      this.#partsAsked = false;
      this.partsFailed = true;
      console.warn('[alexis] a part of the quiz could not be loaded.', error);
    }
  }

  #host(): QuizHost {
    // Parts are made once the quiz is here, and drawn only while it is.
    const quiz = (): Quiz => this.#quiz() as Quiz;
    return {
      element: this,
      kit: () => this.kit,
      visit: () => this.visit,
      language: () => this.language,
      clock: () => this.clock(),
      words: () => this.#words.in(this.language) ?? fr,
      level: () => this.headingLevel,
      quiz,
      flow: () => this.flow,
      place: () => this.#place,
      choosePlace: (place) => {
        this.#place = place;
      },
      answer: (question, value) => this.#answer(question, value),
      edit: (code) => this.#move(quiz(), edit(this.flow, code)),
      restart: () => {
        this.#place = null;
        this.#move(quiz(), forward(quiz(), START));
      },
      setVisit: (part) => this.setVisit(part),
      visitorChanged: (part) => this.visitorChanged(part),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-eligibility-quiz': AlexisEligibilityQuiz;
  }
}
