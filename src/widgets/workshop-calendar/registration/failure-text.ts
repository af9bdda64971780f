import type { ApiFailure } from '../../../client/failure.ts';
import type { RegistrationWords } from '../../../i18n/workshop-calendar/registration/fr.ts';

/** What happened, what is kept, what to do: the sentence for a registration that did not get through. */
export function failureText({ kind, details }: ApiFailure, words: RegistrationWords): string {
  const { problem, retryAfter } = details;
  const known: Readonly<Record<string, string | undefined>> = words.problems;
  const said = problem && known[problem.code];
  if (said) {
    // Only this sentence leaves it to the next one to say when.
    if (!retryAfter && problem.code !== 'rate-limited') return said;
    return `${said} ${words.retryAfter(retryAfter && Math.ceil(retryAfter / 60))}`;
  }
  if (kind === 'offline' || kind === 'timeout' || kind === 'unreachable') return words.failed[kind];
  return words.failed.other;
}

/** Refusals that another try cannot change: the form gives way to the other workshops. */
export const isFinal = ({ details }: ApiFailure): boolean =>
  [
    'waiting-list-closed',
    'registration-not-open',
    'registration-closed',
    'workshop-past',
    'workshop-cancelled',
    'unknown-workshop',
  ].includes(details.problem?.code ?? '');
