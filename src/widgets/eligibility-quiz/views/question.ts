import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerValue, Option, Question, Quiz } from '../../../contract/quizzes.ts';
import { UNSURE } from '../../../domain/quiz/answers.ts';
import { answerTo } from '../../../domain/quiz/path.ts';
import { progress } from '../../../domain/quiz/progress.ts';
import { contentText } from '../../../i18n/quiz/content-text.ts';
import type { QuizWords } from '../../../i18n/quiz/fr.ts';
import type { Language } from '../../../i18n/language.ts';
import type { FieldQuestions } from '../fields/field-questions.ts';
import type { Flow } from '../flow.ts';

/** The question at hand. */
export interface QuestionState {
  readonly question: Question;
  readonly flow: Flow;
  /** What is wrong with the answer; empty for nothing. */
  readonly error: string;
  readonly fields: FieldQuestions | undefined;
}

export interface QuestionActs {
  readonly answer: (value: AnswerValue | undefined) => void;
  readonly next: () => void;
  readonly back: () => void;
}

/** One question: how far we are, what is asked and why, the answers, the way back and on. */
export function renderQuestion(
  quiz: Quiz,
  { question, flow, error, fields }: QuestionState,
  words: QuizWords,
  language: Language,
  level: number,
  { answer, next, back }: QuestionActs,
): TemplateResult {
  const { asked, remainingAtMost } = progress(quiz, flow.answers, question.code);
  const { before } = flow;
  const isLast = remainingAtMost <= 1;
  const hint = question.hint
    ? contentText(question.hint, language)
    : question.kind === 'multiple'
      ? words.severalAnswers
      : '';
  const submit = (event: Event): void => {
    event.preventDefault();
    next();
  };
  return html`
    <form class="question" part="question" novalidate @submit=${submit}>
      <progress class="bar" aria-hidden="true" max=${asked + remainingAtMost} .value=${asked}></progress>
      <div id="heading" role="heading" aria-level=${level} tabindex="-1">
        <span class="step small muted">${before ? words.edit.title : words.step(asked + 1, remainingAtMost - 1)}</span>
        <span class="big">${contentText(question.label, language)}</span>
      </div>
      <div id="why" class="text muted">
        <p>${contentText(question.why, language)}</p>
        ${hint ? html`<p>${hint}</p>` : nothing}
      </div>
      <fieldset class="answers" aria-labelledby="heading" aria-describedby="why error">
        ${
          question.kind === 'number' || question.kind === 'commune'
            ? fields?.render(question)
            : renderChoices(question, answerTo(quiz, flow.answers, question.code), words, language, answer)
        }
      </fieldset>
      <p id="error" class="error" role="alert">${error || nothing}</p>
      <div class="actions">
        <button class="button" type="button" @click=${back}>${before ? words.edit.cancel : words.back}</button>
        <button class="button primary" type="submit">
          ${before ? words.edit.save : isLast ? words.finish : words.next}
        </button>
      </div>
    </form>
  `;
}

function renderChoices(
  question: Question,
  given: AnswerValue | undefined,
  words: QuizWords,
  language: Language,
  answer: (value: AnswerValue | undefined) => void,
): TemplateResult[] {
  const { kind, options = [], unsure } = question;
  const several = kind === 'multiple';
  const chosen = Array.isArray(given) ? given : [given];
  const toggle = ({ code, exclusive }: Option): string[] => {
    if (chosen.includes(code))
      return options.map((one) => one.code).filter((one) => one !== code && chosen.includes(one));
    const stays = (one: Option) => one.code === code || (!exclusive && !one.exclusive && chosen.includes(one.code));
    return options.filter(stays).map((one) => one.code);
  };
  const choose = (option: Option): void => {
    if (!several) return answer(option.code);
    const codes = toggle(option);
    answer(codes.length ? codes : undefined);
  };
  const choices = options.map((option) =>
    renderChoice(several, chosen.includes(option.code), contentText(option.label, language), () => choose(option), {
      help: option.help && contentText(option.help, language),
    }),
  );
  if (unsure) {
    const reads = options.find(({ code }) => code === unsure.reads);
    const label = reads ? words.unsureReads(contentText(reads.label, language)) : words.unsure;
    const isUnsure = given === UNSURE;
    choices.push(renderChoice(several, isUnsure, label, () => answer(isUnsure ? undefined : UNSURE)));
  }
  return choices;
}

/** A native radio button or box, as wide as the widget. */
export const renderChoice = (
  several: boolean,
  isChosen: boolean,
  label: string,
  choose: () => void,
  { help }: { readonly help?: string | undefined } = {},
): TemplateResult => html`
  <label class="choice" part="choice" ?data-chosen=${isChosen}>
    <input type=${several ? 'checkbox' : 'radio'} name="answer" .checked=${isChosen} @change=${choose} />
    <span>${label}${help ? html`<span class="help small muted">${help}</span>` : nothing}</span>
  </label>
`;
