import type { Outcome, Quiz } from '../../contract/quizzes.ts';
import type { Answers } from './answers.ts';
import { verdict } from './conditions.ts';
import { byRank } from './results.ts';
import { walk } from './path.ts';

/**
 * Steps at Alexis that the answers so far do not rule out, in the order of the chain. None where an outcome that is
 * certain already stands alone, such as a project in another region.
 */
export function stillPossible(quiz: Quiz, answers: Answers): Outcome[] {
  const { facts } = walk(quiz, answers);
  const open = quiz.outcomes.filter(({ when }) => verdict(when, facts) !== false);
  const certain = open.filter(({ when, alone }) => alone && verdict(when, facts) === true);
  const limit = Math.min(...certain.map(({ priority }) => priority));
  return open.filter(({ kind, priority }) => kind === 'stage' && priority <= limit).sort(byRank);
}
