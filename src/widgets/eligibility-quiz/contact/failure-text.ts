import type { ApiFailure } from '../../../client/failure.ts';
import type { ContactWords } from '../../../i18n/quiz/contact/fr.ts';

/** What happened to a request that did not arrive, what is kept, what to do, and when. */
export function failureText({ kind, details }: ApiFailure, words: ContactWords): string {
  const { problem, retryAfter } = details;
  const problems: Readonly<Record<string, string>> = words.problems;
  const known = problem && Object.hasOwn(problems, problem.code) ? problems[problem.code] : undefined;
  const failed = kind === 'refused' || kind === 'invalid' ? words.failed.other : words.failed[kind];
  return [known ?? failed, retryAfter === undefined ? '' : words.retryAfter(Math.ceil(retryAfter / 60))]
    .filter(Boolean)
    .join(' ');
}
