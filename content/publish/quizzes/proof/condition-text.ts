import type { AnswerValue, Condition } from '../../../../src/contract/quizzes.ts';
import type { Answers } from '../../../../src/domain/quiz/answers.ts';

const SIGNS = { lt: '<', lte: '≤', gt: '>', gte: '≥' } as const;

/** A condition in the codes that its authors wrote: `stade = idee or (besoins has tester and not …)`. */
export function conditionText(condition: Condition, isInner = false): string {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => conditionText(part, condition.of.length > 1));
      const text =
        parts.join(condition.op === 'all' ? ' and ' : ' or ') || (condition.op === 'all' ? 'always' : 'never');
      return isInner && parts.length > 1 ? `(${text})` : text;
    }
    case 'not':
      return `not ${conditionText(condition.of, true)}`;
    case 'eq':
      return `${condition.question} = ${condition.value}`;
    case 'in':
      return `${condition.question} in ${condition.values.join('/')}`;
    case 'includes':
      return `${condition.question} has ${condition.value}`;
    case 'department-in':
      return `${condition.question} in ${condition.values.join('/')}`;
    case 'answered':
      return `${condition.question} answered`;
    case 'other':
      return 'unknown operator';
    default:
      return `${condition.question} ${SIGNS[condition.op]} ${condition.value}`;
  }
}

/** Answers on one line: `stade = idee · commune in 54 · besoins: local, tester`. */
export const answersText = (answers: Answers): string =>
  Object.entries(answers)
    .map(([code, value]) => answerText(code, value))
    .join(' · ') || 'no answer';

function answerText(code: string, value: AnswerValue): string {
  if (Array.isArray(value)) return `${code}: ${value.join(', ')}`;
  return typeof value === 'object' ? `${code} in ${value.department}` : `${code} = ${value}`;
}
