import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Question } from '../../../contract/quizzes.ts';
import { answerTo } from '../../../domain/quiz/path.ts';
import { progress } from '../../../domain/quiz/progress.ts';
import { FeatureElement } from '../../../element/feature-element.ts';
import { FocusController } from '../../../element/focus-controller.ts';
import { LazyModule } from '../../../element/lazy-module.ts';
import { Messages } from '../../../element/words.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import type { QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import { questionWords } from '../../../i18n/eligibility-quiz/questions-words.ts';
import { startWords } from '../../../i18n/eligibility-quiz/start-words.ts';
import { sharedWords } from '../../../i18n/shared/words.ts';
import { keepNoticeText, renderKeepChoice } from '../kept-answers/keep-choice.ts';
import { renderModuleFailure } from '../../../ui/module-failure.ts';
import type { QuizProps } from '../state/quiz-props.ts';
import { forward, isAnswered, questionAt } from '../state/steps.ts';
import type { AnswerField } from './answer-field.ts';
import { renderChoices } from './choices.ts';
import { questionStyles } from './styles.ts';
import { loadModule } from '../../../modules/load-module.ts';

/**
 * One question: how far the visitor is, what is asked and why, the answers, the buttons back and on.
 * @internal
 */
export class QuizQuestion extends FeatureElement {
  static override properties: PropertyDeclarations = {
    context: { attribute: false },
    problem: { state: true },
  };

  static override styles = [questionStyles];

  context: QuizProps | undefined;

  /** What is wrong with the answer, in words; told when the visitor wants to go on. */
  private problem = '';

  readonly #words = new Messages(this, questionWords);
  readonly #startWords = new Messages(this, startWords);
  readonly #sharedWords = new Messages(this, sharedWords);
  readonly #focus = new FocusController(this);
  /** Loaded with the first quiz that asks for a number. */
  readonly #numberField = new LazyModule(this, async () =>
    (await loadModule(() => import('./define-number.ts'))).defineNumber(),
  );
  /** Nobody waits for it: it loads once a question is there, and is left out where that fails. */
  readonly #possible = new LazyModule(this, async () =>
    (await loadModule(() => import('../possible/quiz-possible.ts'))).definePossible(),
  );

  protected override updated(): void {
    if (this.context && !this.#possible.failed) void this.#possible.load();
  }

  /** Changes with each question that is shown. */
  #isOdd = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('context')) return;
    const before = changed.get('context')?.state;
    const { step, quiz } = this.context?.state ?? {};
    if (before?.step !== step) this.problem = '';
    if (before?.step.view !== step?.view) this.#isOdd = !this.#isOdd;
    // At once, and not with the question: later there may be no network.
    if (before?.quiz !== quiz && quiz?.questions.some(({ kind }) => kind === 'number')) void this.#numberField.load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this;
    const words = context && this.#words.in(context.language);
    const question = context && questionAt(context.state.quiz, context.state.step);
    if (!words || !question) return nothing;
    const { state: current, store, language } = context;
    const { quiz, step, replaced, keepNotice } = current;
    const { asked, remainingAtMost } = progress(quiz, step.answers, question.code);
    const editText = step.before && (question.code in step.before ? words.edit.title : words.edit.more);
    const stepText = editText ?? words.step(asked + 1, remainingAtMost - 1);
    const isLast =
      remainingAtMost < 2 || (isAnswered(quiz, step.answers, question) && forward(quiz, step).view.kind === 'result');
    const label = contentText(question.label, language);
    const keepText = keepNoticeText(current, words);
    // Kept answers led here, or a restart: told above the question. What became of a choice: where it was made.
    const isAbove = keepNotice === 'resumed' || keepNotice === 'outdated';
    const notice = replaced ? words.restarted : isAbove ? keepText : '';
    const hint = question.hint
      ? contentText(question.hint, language)
      : question.kind === 'multiple' && words.severalAnswers;
    const answers = this.#renderAnswers(context, question, words);
    // Now in a list, now not, so that Lit makes new fields for another question. Its directive `keyed` takes 0.2 kB.
    return html`
      <form class="question" part="question" novalidate @submit=${this.#next}>
        ${notice && html`<p id="notice" class="muted small" aria-live="polite" aria-atomic="true">${notice}</p>`}
        <progress class="bar" aria-hidden="true" max=${asked + remainingAtMost} .value=${asked}></progress>
        <div
          id="heading"
          role="heading"
          aria-level=${context.headingLevel}
          aria-describedby=${notice ? 'notice' : nothing}
          tabindex="-1"
        >
          <span class="step small muted">${stepText}</span>
          <span id="label" class="big">${label}</span>
        </div>
        <div id="why" class="text muted">
          <p>${contentText(question.why, language)}</p>
          ${hint ? html`<p>${hint}</p>` : nothing}
        </div>
        <fieldset class="answers" aria-labelledby="label" aria-describedby="why error">
          ${this.#isOdd ? answers : [answers]}
        </fieldset>
        <p id="error" class="error" role="alert">${this.problem || nothing}</p>
        <div class="actions">
          <button class="button" type="button" @click=${() => store.back()}>
            ${step.before || replaced ? words.edit.cancel : words.back}
          </button>
          <button class="button primary" type="submit">
            ${step.before ? words.edit.save : isLast ? words.finish : words.next}
          </button>
        </div>
        <alexis-quiz-possible .context=${context}></alexis-quiz-possible>
        ${step.before ? nothing : renderKeepChoice(context, notice ? '' : keepText, words)}
      </form>
    `;
  }

  #renderAnswers(context: QuizProps, question: Question, words: QuizWords): unknown {
    const isWrong = this.problem !== '';
    switch (question.kind) {
      case 'commune':
        return html`<alexis-quiz-commune .context=${context} .isWrong=${isWrong}></alexis-quiz-commune>`;
      case 'number':
        return this.#numberField.isLoaded
          ? html`<alexis-quiz-number .context=${context} .isWrong=${isWrong}></alexis-quiz-number>`
          : this.#renderWaiting(context);
      default: {
        const { state: current, store, language } = context;
        const given = answerTo(current.quiz, current.step.answers, question.code);
        return renderChoices(question, given, words, language, (value) => store.answer(question.code, value));
      }
    }
  }

  #renderWaiting({ language }: QuizProps): TemplateResult {
    const { loading, retry } = this.#sharedWords.in(language) ?? sharedWords.fr;
    const { partFailed } = this.#startWords.in(language) ?? startWords.fr;
    return this.#numberField.failed
      ? renderModuleFailure(partFailed, retry, this.#numberField.load)
      : html`<p aria-live="polite" aria-atomic="true">${loading}</p>`;
  }

  readonly #next = (event: Event): void => {
    event.preventDefault();
    const { context } = this;
    if (!context) return;
    // None where the question has choices.
    const field = this.renderRoot.querySelector<AnswerField>('alexis-quiz-commune, alexis-quiz-number');
    this.problem = field ? field.problem : this.#missing(context);
    if (this.problem) this.#focus.focus('.answers :is(input, select)');
    else context.store.next();
  };

  #missing({ state: { quiz, step }, language }: QuizProps): string {
    const question = questionAt(quiz, step);
    if (!question || isAnswered(quiz, step.answers, question)) return '';
    const { missing } = this.#words.in(language) ?? questionWords.fr;
    return question.kind === 'multiple' ? missing.multiple : missing.single;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-quiz-question': QuizQuestion;
  }
}
