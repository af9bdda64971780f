import type { Question, Quiz } from '../../../../src/contract/quizzes.ts';
import { representatives } from '../classes.ts';
import { comparisons } from '../../../../src/domain/quiz/conditions.ts';
import { longestPaths } from './longest-paths.ts';

/** A quiz with what its visitors' browsers would otherwise have to reason out: how much can follow, which numbers differ. */
export function withTables(quiz: Quiz): Quiz {
  const left = longestPaths(quiz);
  return {
    ...quiz,
    questions: quiz.questions.map((question, index) => ({
      ...question,
      ...(left && { left: left[index] }),
      ...(question.kind === 'number' && { samples: samplesOf(quiz, question) }),
    })),
  };
}

/** One number of each class that the quiz's conditions tell apart. */
function samplesOf({ questions, outcomes }: Quiz, question: Question): number[] {
  const conditions = [...questions.map((one) => one.visibleWhen), ...outcomes.map((one) => one.when)];
  const samples = representatives(
    question,
    conditions.flatMap((one) => comparisons(one)),
  );
  return samples.filter((one) => typeof one === 'number');
}
