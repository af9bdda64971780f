import type { Quiz } from '../../contract/quizzes.ts';
import { type Answers, read } from './answers.ts';
import { evaluate } from './conditions.ts';
import { answerTo, walk } from './path.ts';

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
 * before the current question alone, hence Back shows the same numbers again. The lengths come with the quiz.
 */
export function progress(quiz: Quiz, answers: Answers, at?: string): Progress {
  const { path, facts, next } = walk(quiz, answers);
  const code = at ?? next?.code;
  const current = path.findIndex((one) => one.code === code);
  const isPut = (one: { code: string }): boolean => !Object.hasOwn(quiz.presets, one.code);
  const asked = (current < 0 ? path : path.slice(0, current)).filter(isPut).length;
  if (current < 0) return { asked, remainingAtMost: 0 };

  const from = quiz.questions.findIndex((one) => one.code === code);
  const known = new Map(facts);
  const following = quiz.questions.slice(from);
  for (const one of following)
    if (!isPut(one)) known.set(one.code, read(one, answerTo(quiz, answers, one.code)) ?? null);
  const left = following[0]?.left?.find(({ when }) => !when || evaluate(when, known));
  return { asked, remainingAtMost: left?.most ?? following.filter(isPut).length };
}
