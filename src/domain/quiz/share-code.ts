import type { Outcome, Quiz } from '../../contract/quizzes.ts';
import type { Results } from './results.ts';

/** Between the codes: stands in no slug, and needs no escaping in a fragment. */
const SEPARATOR = '.';

/** The codes of all outcomes of a result, the next step first; without one there are no others. */
export const outcomeCodes = ({ next, later, beside }: Results): string[] =>
  (next ? [next, ...later, ...beside] : []).map(({ outcome }) => outcome.code);

/** A result as text for a link: its outcome codes. No answer can be read from it. */
export const shareCode = (results: Results): string => outcomeCodes(results).join(SEPARATOR);

/** What a shared code still means: outcomes in its order, and codes that this quiz does not (or no longer) have. */
export function readShareCode(quiz: Quiz, code: string): { outcomes: Outcome[]; unknown: string[] } {
  const outcomes: Outcome[] = [];
  const unknown: string[] = [];
  for (const part of new Set(code.slice(0, 400).split(SEPARATOR))) {
    const outcome = quiz.outcomes.find((one) => one.code === part);
    if (outcome) outcomes.push(outcome);
    else if (part !== '') unknown.push(part);
  }
  return { outcomes, unknown };
}
