import type { FormWords } from './form-words.ts';

/** What is known of a request that did not get through. */
export interface FormFailure {
  readonly kind: string;
  readonly details: {
    readonly problem?: { readonly code: string };
    /** Seconds. */
    readonly retryAfter?: number;
  };
}

/** What happened to a request that did not get through, what is kept, what to do, and when: each said once. */
export function failureText({ kind, details }: FormFailure, words: FormWords): string {
  const { problem, retryAfter } = details;
  const { problems, failed } = words;
  const known = problem && Object.hasOwn(problems, problem.code) ? problems[problem.code] : undefined;
  const isKnownKind = kind === 'offline' || kind === 'timeout' || kind === 'unreachable';
  const text = known ?? failed[isKnownKind ? kind : 'other'];
  // The other sentences say themselves when to try again, or that it is of no use.
  const leavesOpen = text === failed.other || text === problems['rate-limited'];
  if (retryAfter === undefined && !leavesOpen) return text;
  return `${text} ${words.retryAfter(retryAfter && Math.ceil(retryAfter / 60))}`;
}
