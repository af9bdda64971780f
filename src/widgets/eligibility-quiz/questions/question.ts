import { html, nothing, type TemplateResult } from 'lit';
import type { Question, Quiz } from '../../../contract/quizzes.ts';
import { progress } from '../../../domain/quiz/progress.ts';
import type { Language } from '../../../i18n/language.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import type { QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import { type Step, forward, isAnswered } from '../steps.ts';

/** The question at hand. */
export interface QuestionView {
  readonly quiz: Quiz;
  readonly question: Question;
  readonly flow: Step;
  /** What is wrong with the answer; empty for nothing. */
  readonly error: string;
  /** What became of answers that were kept or put aside; empty for nothing. */
  readonly notice: string;
  readonly words: QuizWords;
  readonly language: Language;
  /** `aria-level` of the question. */
  readonly level: number;
  /** The controls that take the answer. */
  readonly answers: unknown;
  /** The choice to keep answers on this device. */
  readonly keeping: unknown;
  readonly next: () => void;
  readonly back: () => void;
  /** The way back leads to the result, and to the answers that were put aside. */
  readonly toResult: boolean;
}

/** One question: how far we are, what is asked and why, the answers, the way back and on. */
export function renderQuestion(view: QuestionView): TemplateResult {
  const { quiz, question, flow, error, notice, words, language, level, answers, keeping, next, back, toResult } = view;
  const { asked, remainingAtMost } = progress(quiz, flow.answers, question.code);
  const { before } = flow;
  const { edit } = words;
  const step = before ? (question.code in before ? edit.title : edit.more) : words.step(asked + 1, remainingAtMost - 1);
  const isLast =
    remainingAtMost < 2 || (isAnswered(quiz, flow, question) && forward(quiz, flow).spot.view === 'result');
  const hint = question.hint
    ? contentText(question.hint, language)
    : question.kind === 'multiple' && words.severalAnswers;
  const submit = (event: Event): void => {
    event.preventDefault();
    next();
  };
  return html`
    <form class="question" part="question" novalidate @submit=${submit}>
      ${notice && html`<p id="notice" class="muted small" aria-live="polite" aria-atomic="true">${notice}</p>`}
      <progress class="bar" aria-hidden="true" max=${asked + remainingAtMost} .value=${asked}></progress>
      <div
        id="heading"
        role="heading"
        aria-level=${level}
        aria-describedby=${notice ? 'notice' : nothing}
        tabindex="-1"
      >
        <span class="step small muted">${step}</span>
        <span id="label" class="big">${contentText(question.label, language)}</span>
      </div>
      <div id="why" class="text muted">
        <p>${contentText(question.why, language)}</p>
        ${hint ? html`<p>${hint}</p>` : nothing}
      </div>
      <fieldset class="answers" aria-labelledby="label" aria-describedby="why error">${answers}</fieldset>
      <p id="error" class="error" role="alert">${error || nothing}</p>
      <div class="actions">
        <button class="button" type="button" @click=${back}>${before || toResult ? edit.cancel : words.back}</button>
        <button class="button primary" type="submit">${before ? edit.save : isLast ? words.finish : words.next}</button>
      </div>
      ${keeping}
    </form>
  `;
}
