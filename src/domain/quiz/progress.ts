import type { AnswerValue, Question, Quiz } from '../../contract/quizzes.ts';
import { type Answers, read } from './answers.ts';
import { representatives } from './classes.ts';
import { comparisons, type Facts, verdict } from './conditions.ts';
import { answerTo, isAsked, walk } from './path.ts';

/** How far the visitor is. Presets are not asked, so they count nowhere. */
export interface Progress {
  /** Questions before the current one. */
  readonly asked: number;
  /** Questions still to come at most, the current one included: the longest path from here, whatever is answered. */
  readonly remainingAtMost: number;
}

/**
 * Progress at a question of the path (by default the next one; at the end: all asked, none remaining). `asked` grows
 * with each answer and `asked + remainingAtMost` never does, so the share asked only grows: it depends on the answers
 * before the current question alone, hence Back shows the same numbers again.
 */
export function progress(quiz: Quiz, answers: Answers, at?: string): Progress {
  const { path, facts, next } = walk(quiz, answers);
  const current = path.findIndex(({ code }) => code === (at ?? next?.code));
  const before = current < 0 ? path : path.slice(0, current);
  const asked = before.filter(({ code }) => !isPreset(quiz, code)).length;
  if (current < 0) return { asked, remainingAtMost: 0 };

  const from = quiz.questions.findIndex(({ code }) => code === path[current]?.code);
  const known = new Map(quiz.questions.slice(0, from).map(({ code }) => [code, facts.get(code) ?? null]));
  return { asked, remainingAtMost: longestPath(quiz, answers, from, known).questions };
}

/** Situations looked at before a bound is taken instead: some milliseconds on a phone. The proof warns of quizzes beyond. */
export const MOST_SITUATIONS = 2000;

/**
 * Most questions that can still be asked from the one at index `from`, and the number of situations it took to know.
 * Exact up to {@link MOST_SITUATIONS}, beyond an upper bound: it tries one answer of each class that later visibility
 * conditions tell apart, and meets situations in which those conditions stand alike only once.
 */
export function longestPath(
  quiz: Quiz,
  answers: Answers,
  from: number,
  known: Facts,
): { questions: number; situations: number } {
  const { questions } = quiz;
  const seen = new Map<string, number>();

  const longest = (index: number, facts: Facts): number => {
    const question = questions[index];
    if (!question) return 0;
    const key = situation(questions, index, facts);
    const remembered = seen.get(key);
    if (remembered !== undefined) return remembered;
    if (seen.size >= MOST_SITUATIONS) return atMost(quiz, index, facts);

    const follow = (value: AnswerValue | null) => longest(index + 1, new Map(facts).set(question.code, value));
    const preset = isPreset(quiz, question.code) ? read(question, answerTo(quiz, answers, question.code)) : undefined;
    let most = 0;
    if (!isAsked(question, facts)) most = follow(null);
    else if (preset !== undefined) most = follow(preset);
    else {
      const decisive = questions.slice(index + 1).flatMap((later) => comparisons(later.visibleWhen));
      for (const value of representatives(question, decisive)) most = Math.max(most, 1 + follow(value));
    }
    seen.set(key, most);
    return most;
  };

  return { questions: longest(from, known), situations: seen.size };
}

/** All from `index` on that are not hidden for certain: never less than the longest path. */
const atMost = (quiz: Quiz, index: number, facts: Facts): number =>
  quiz.questions
    .slice(index)
    .filter(
      ({ code, kind, visibleWhen }) =>
        kind !== 'other' && !isPreset(quiz, code) && (!visibleWhen || verdict(visibleWhen, facts) !== false),
    ).length;

const isPreset = ({ presets }: Quiz, code: string): boolean => Object.hasOwn(presets, code);

/** Two situations with the same text have the same questions before them. */
function situation(questions: readonly Question[], index: number, facts: Facts): string {
  let text = `${index}`;
  for (const { visibleWhen } of questions.slice(index)) {
    if (!visibleWhen) continue;
    const whole = verdict(visibleWhen, facts);
    text +=
      whole === undefined
        ? comparisons(visibleWhen)
            .map((one) => sign(verdict(one, facts)))
            .join('')
        : sign(whole);
    text += ';';
  }
  return text;
}

const sign = (found: boolean | undefined): string => (found === undefined ? '?' : found ? '1' : '0');
