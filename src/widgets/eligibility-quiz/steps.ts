import type { AnswerValue, Question, Quiz } from '../../contract/quizzes.ts';
import { type Answers, read } from '../../domain/quiz/answers.ts';
import { answerTo, walk } from '../../domain/quiz/path.ts';

/** Where the visitor stands. */
export type QuizView = { readonly view: 'start' | 'result' } | { readonly view: 'question'; readonly code: string };

/** Everything a walk through the quiz consists of; immutable. */
export interface Step {
  /** Also those that do not count at the moment: they come back with the path. */
  readonly answers: Answers;
  readonly spot: QuizView;
  /** The answers as they stood when one was opened for editing at the result. */
  readonly before?: Answers;
}

export const START: Step = { answers: {}, spot: { view: 'start' } };

const RESULT: QuizView = { view: 'result' };
const at = ({ code }: Question): QuizView => ({ view: 'question', code });

/** Questions put to the visitor so far, in order, up to the first without an answer. Presets are not asked. */
export const asked = (quiz: Quiz, answers: Answers): Question[] =>
  walk(quiz, answers).path.filter(({ code }) => !Object.hasOwn(quiz.presets, code));

/** The question at the flow's spot; `undefined` at the start and the result. */
export const questionAt = (quiz: Quiz, { spot }: Step): Question | undefined =>
  spot.view === 'question' ? quiz.questions.find(({ code }) => code === spot.code) : undefined;

/** Whether the question at hand has an answer that counts. */
export const isAnswered = (quiz: Quiz, { answers }: Step, question: Question): boolean =>
  read(question, answerTo(quiz, answers, question.code)) !== undefined;

/** With an answer set, or taken back (`undefined`). */
export function withAnswer(flow: Step, code: string, value: AnswerValue | undefined): Step {
  const answers = { ...flow.answers };
  if (value === undefined) delete answers[code];
  else answers[code] = value;
  return { ...flow, answers };
}

/**
 * On from an answered question: the next of the path, answered or not, so that nothing is skipped after going back.
 * While editing: straight back to the result, or to a question that the change has opened.
 */
export function forward(quiz: Quiz, flow: Step): Step {
  const { answers, spot, before } = flow;
  const { next } = walk(quiz, answers);
  if (before) return next ? { answers, before, spot: at(next) } : { answers, spot: RESULT };
  const all = asked(quiz, answers);
  const index = spot.view === 'question' ? all.findIndex(({ code }) => code === spot.code) : -1;
  const following = all[index + 1];
  return { answers, spot: following ? at(following) : RESULT };
}

/** One question back, with every answer kept; while editing: to the result as it was. */
export function back(quiz: Quiz, flow: Step): Step {
  const { answers, spot, before } = flow;
  if (before) return { answers: before, spot: RESULT };
  const all = asked(quiz, answers);
  const index = spot.view === 'question' ? all.findIndex(({ code }) => code === spot.code) : all.length;
  const previous = all[index - 1];
  return { answers, spot: previous ? at(previous) : START.spot };
}

/** One answer opened from the result. */
export const edit = ({ answers }: Step, code: string): Step => ({
  answers,
  before: answers,
  spot: { view: 'question', code },
});

/** Where kept answers lead: the first question without an answer, or the result. */
export function resume(quiz: Quiz, answers: Answers): Step {
  const { next } = walk(quiz, answers);
  return { answers, spot: next ? at(next) : RESULT };
}

/** Before the number of a question that was opened from the result. */
const EDIT = 'edit-';

/**
 * Name of the spot for the page's address: the number of the question, from 1, or `edit-` and that number; never an answer,
 * nor what it reveals.
 */
export function addressOf(quiz: Quiz, { answers, before, spot }: Step): string | null {
  if (spot.view !== 'question') return spot.view === 'result' ? 'result' : null;
  const index = asked(quiz, answers).findIndex(({ code }) => code === spot.code);
  return `${before ? EDIT : ''}${index + 1}`;
}

/**
 * The flow at an address; where that is out of reach with these answers, as far as they lead. An edit goes on while the
 * address is one of an edit; by any other it was left, and is given up.
 */
export function stepAt(quiz: Quiz, flow: Step, address: string | null): Step {
  const isEdit = address?.startsWith(EDIT) ?? false;
  const answers = isEdit ? flow.answers : (flow.before ?? flow.answers);
  if (address === null) return { answers, spot: START.spot };
  const question = asked(quiz, answers)[Number(address.replace(EDIT, '')) - 1];
  if (!question) return resume(quiz, answers);
  return { answers, ...(isEdit && { before: flow.before ?? answers }), spot: at(question) };
}
