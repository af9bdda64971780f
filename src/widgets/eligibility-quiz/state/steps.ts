import type { AnswerValue, Question, Quiz } from '../../../contract/quizzes.ts';
import { type Answers, read } from '../../../domain/quiz/answers.ts';
import { answerTo, walk } from '../../../domain/quiz/path.ts';

/** A form that the result opens. */
export type ResultForm = 'contact' | 'registration';

/** What the visitor sees. */
export type QuizView =
  { readonly kind: 'start' | 'result' | ResultForm } | { readonly kind: 'question'; readonly code: string };

/** A step of the visitor's way through the quiz: what is shown, and the answers at that moment. Immutable. */
export interface Step {
  readonly view: QuizView;
  /** Also answers to questions that are not asked at the moment: they count again if their question comes back. */
  readonly answers: Answers;
  /** While an answer is edited from the result: the answers as they were before. */
  readonly before?: Answers;
}

export const START: Step = { view: { kind: 'start' }, answers: {} };

const question = ({ code }: Question): QuizView => ({ kind: 'question', code });
const RESULT: QuizView = { kind: 'result' };

/** Questions put to the visitor so far, in order, up to the first without an answer. Presets are not asked. */
export const askedQuestions = (quiz: Quiz, answers: Answers): Question[] =>
  walk(quiz, answers).path.filter(({ code }) => !Object.hasOwn(quiz.presets, code));

/** The question that a step shows; `undefined` at the start, the result and its forms. */
export const questionAt = (quiz: Quiz, { view }: Step): Question | undefined =>
  view.kind === 'question' ? quiz.questions.find(({ code }) => code === view.code) : undefined;

/** Number of the question that a step shows, from 1; 0 for none. */
export const numberAt = (quiz: Quiz, { answers, view }: Step): number =>
  askedQuestions(quiz, answers).findIndex(({ code }) => view.kind === 'question' && code === view.code) + 1;

/** True if the question has an answer that counts. */
export const isAnswered = (quiz: Quiz, answers: Answers, asked: Question): boolean =>
  read(asked, answerTo(quiz, answers, asked.code)) !== undefined;

/** The step with an answer set, or taken back (`undefined`). */
export function withAnswer(step: Step, code: string, value: AnswerValue | undefined): Step {
  const answers = { ...step.answers };
  if (value === undefined) delete answers[code];
  else answers[code] = value;
  return { ...step, answers };
}

/**
 * From an answered question to the next of the path, answered or not, so that nothing is skipped after going back. From an
 * edited one to the result, or to a question that the change has opened.
 */
export function forward(quiz: Quiz, step: Step): Step {
  const { answers, before } = step;
  if (before) {
    const { next } = walk(quiz, answers);
    return next ? { view: question(next), answers, before } : { view: RESULT, answers };
  }
  const next = askedQuestions(quiz, answers)[numberAt(quiz, step)];
  return { view: next ? question(next) : RESULT, answers };
}

/** One step back, with every answer kept; from an edited question to the result as it was. */
export function back(quiz: Quiz, step: Step): Step {
  const { view, answers, before } = step;
  if (before) return { view: RESULT, answers: before };
  if (isForm(view.kind)) return { view: RESULT, answers };
  const asked = askedQuestions(quiz, answers);
  const previous = asked[view.kind === 'question' ? numberAt(quiz, step) - 2 : asked.length - 1];
  return { view: previous ? question(previous) : START.view, answers };
}

/** One answer opened from the result. */
export const edit = ({ answers }: Step, code: string): Step => ({
  view: { kind: 'question', code },
  answers,
  before: answers,
});

/** From the result to one of its forms. */
export const openForm = ({ answers }: Step, kind: ResultForm): Step => ({ view: { kind }, answers });

/** True of the forms that the result opens. */
export const isForm = (kind: string | null): kind is ResultForm => kind === 'contact' || kind === 'registration';

/** Where answers lead: the first question without one, or the result. */
export function resume(quiz: Quiz, answers: Answers): Step {
  const { next } = walk(quiz, answers);
  return { view: next ? question(next) : RESULT, answers };
}

/** Before the number of a question that was opened from the result. */
const EDIT = 'edit-';

/**
 * Name of a step in the page's address: the number of the question, from 1, or `edit-` and that number; `result`, `contact`, `registration`.
 * Never an answer, nor what reveals one. `null`: the start.
 */
export function addressOf(quiz: Quiz, step: Step): string | null {
  const { kind } = step.view;
  if (kind === 'start') return null;
  return kind === 'question' ? `${step.before ? EDIT : ''}${numberAt(quiz, step)}` : kind;
}

/**
 * The step at an address. Where these answers do not lead there: as far as they do. An edit continues while the address is
 * that of an edit; any other gives it up.
 */
export function stepAt(quiz: Quiz, step: Step, address: string | null): Step {
  const isEdit = address?.startsWith(EDIT) ?? false;
  const answers = isEdit ? step.answers : (step.before ?? step.answers);
  if (address === null) return { view: START.view, answers };
  const asked = askedQuestions(quiz, answers)[Number(address.replace(EDIT, '')) - 1];
  if (asked) return { view: question(asked), answers, ...(isEdit && { before: step.before ?? answers }) };
  const reached = resume(quiz, answers);
  return isForm(address) && reached.view.kind === 'result' ? openForm(reached, address) : reached;
}
