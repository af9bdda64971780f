import type { AnswerValue, CommuneAnswer, Question, Quiz } from '../../contract/quizzes.ts';
import { type Answers, read } from './answers.ts';
import { type Facts, verdict } from './conditions.ts';

/** One walk through the quiz with the answers there are. */
export interface Walk {
  /** Questions asked, in order, up to and with the first that has no answer. */
  readonly path: readonly Question[];
  /** What the walk has settled; complete once there is no `next`. */
  readonly facts: Facts;
  /** The question to ask now; absent when the result is there. */
  readonly next?: Question;
}

/** The answer to a question: the visitor's own, else the one that the partner's variant gives in advance. */
export const answerTo = (
  { presets }: Pick<Quiz, 'presets'>,
  answers: Answers,
  code: string,
): AnswerValue | undefined =>
  Object.hasOwn(answers, code) ? answers[code] : Object.hasOwn(presets, code) ? presets[code] : undefined;

/** A question of a kind we do not know, or whose condition does not hold for certain, is not asked. */
export const isAsked = (question: Question, facts: Facts): boolean =>
  question.kind !== 'other' && (!question.visibleWhen || verdict(question.visibleWhen, facts) === true);

/**
 * Answers count only on the path that they themselves lay: one that became irrelevant is passed over, without being
 * forgotten, so it counts again if the path comes back.
 */
export function walk(quiz: Quiz, answers: Answers): Walk {
  const path: Question[] = [];
  const facts = new Map<string, AnswerValue | null>();
  for (const question of quiz.questions) {
    if (!isAsked(question, facts)) {
      facts.set(question.code, null);
      continue;
    }
    path.push(question);
    const value = read(question, answerTo(quiz, answers, question.code));
    if (value === undefined) return { path, facts, next: question };
    facts.set(question.code, value);
  }
  return { path, facts };
}

export const path = (quiz: Quiz, answers: Answers): readonly Question[] => walk(quiz, answers).path;

export const nextQuestion = (quiz: Quiz, answers: Answers): Question | undefined => walk(quiz, answers).next;

/** The answers that count: those on the path, presets with them. Keep the others aside: they may come back. */
export function pruned(quiz: Quiz, answers: Answers): Answers {
  const kept: Record<string, AnswerValue> = {};
  for (const { code } of path(quiz, answers)) {
    const answer = answerTo(quiz, answers, code);
    if (answer !== undefined) kept[code] = answer;
  }
  return kept;
}

/** The commune among the answers that count; `undefined`: none. */
export function communeAnswer(quiz: Quiz, answers: Answers): CommuneAnswer | undefined {
  const counted = pruned(quiz, answers);
  const question = quiz.questions.find(({ code, kind }) => kind === 'commune' && code in counted);
  const answer = question && counted[question.code];
  return typeof answer === 'object' && 'department' in answer ? answer : undefined;
}
