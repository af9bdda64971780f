import type { AnswerValue, Condition } from '../../contract/quizzes.ts';

/**
 * What is known of each question, by code: its value; `null` where it is not asked on this path; no entry where it is
 * not known yet.
 */
export type Facts = ReadonlyMap<string, AnswerValue | null>;

/** A comparison: a condition that looks at one question. */
export type Comparison = Exclude<Condition, { of: unknown } | { op: 'other' }>;

/**
 * Whether the condition holds: `undefined` as long as what is known does not settle it (Kleene's three values). Total:
 * a comparison with a question that is not asked, or of another kind, is false; an operator that this kit does not
 * know stays unsettled, also under `not`, so that nothing is claimed on the ground of what we cannot read.
 */
export function verdict(condition: Condition, facts: Facts): boolean | undefined {
  switch (condition.op) {
    case 'all':
      return settle(condition.of, facts, false);
    case 'any':
      return settle(condition.of, facts, true);
    case 'not': {
      const inner = verdict(condition.of, facts);
      return inner === undefined ? undefined : !inner;
    }
    case 'other':
      return undefined;
    default: {
      const fact = facts.get(condition.question);
      return fact == null ? (fact === null ? false : undefined) : compare(condition, fact);
    }
  }
}

/** `decisive` settles the whole as soon as one part has it: `false` for all, `true` for any. */
function settle(parts: readonly Condition[], facts: Facts, decisive: boolean): boolean | undefined {
  let isOpen = false;
  for (const part of parts) {
    const found = verdict(part, facts);
    if (found === decisive) return decisive;
    isOpen ||= found === undefined;
  }
  return isOpen ? undefined : !decisive;
}

function compare(comparison: Comparison, fact: AnswerValue): boolean | undefined {
  switch (comparison.op) {
    case 'eq':
      return fact === comparison.value;
    case 'in':
      return typeof fact === 'string' && comparison.values.includes(fact);
    case 'includes':
      return Array.isArray(fact) && fact.includes(comparison.value);
    case 'lt':
      return typeof fact === 'number' && fact < comparison.value;
    case 'lte':
      return typeof fact === 'number' && fact <= comparison.value;
    case 'gt':
      return typeof fact === 'number' && fact > comparison.value;
    case 'gte':
      return typeof fact === 'number' && fact >= comparison.value;
    case 'department-in':
      return typeof fact === 'object' && 'department' in fact && comparison.values.includes(fact.department);
    case 'answered':
      return true;
  }
}

/** Whether the condition holds for certain. */
export const evaluate = (condition: Condition, facts: Facts): boolean => verdict(condition, facts) === true;

/** Every comparison in a condition, in order. */
export function comparisons(condition: Condition | undefined): Comparison[] {
  if (!condition || condition.op === 'other') return [];
  if (condition.op === 'not') return comparisons(condition.of);
  return 'of' in condition ? condition.of.flatMap((part) => comparisons(part)) : [condition];
}
