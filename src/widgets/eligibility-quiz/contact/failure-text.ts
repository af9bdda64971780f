import type { ApiFailure } from '../../../client/failure.ts';
import type { ContactWords } from '../../../i18n/eligibility-quiz/contact/fr.ts';

/** What happened to a request that did not arrive, what is kept, what to do, and when: each said once. */
export function failureText({ kind, details }: ApiFailure, words: ContactWords): string {
  const { problem, retryAfter } = details;
  const problems: Readonly<Record<string, string>> = words.problems;
  const known = problem && Object.hasOwn(problems, problem.code) ? problems[problem.code] : undefined;
  const said = known ?? words.failed[kind === 'refused' || kind === 'invalid' ? 'other' : kind];
  // The other sentences say themselves when to try again, or that it is of no use.
  const leavesOpen = said === words.failed.other || said === words.problems['rate-limited'];
  if (retryAfter === undefined && !leavesOpen) return said;
  return `${said} ${words.retryAfter(retryAfter && Math.ceil(retryAfter / 60))}`;
}
