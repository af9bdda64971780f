import type { FailureKind } from '../contract/failure-kind.ts';
import type { Problem } from '../contract/problem.ts';

/** What is known of a failure beyond its kind. */
export interface FailureDetails {
  /** HTTP status, where an answer came. */
  readonly status?: number;
  /** What the server said, where it said it by RFC 9457. */
  readonly problem?: Problem;
  /** Seconds the server asked to wait. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** The only error that leaves the client, besides the caller's own abort. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly kind: FailureKind;
  readonly details: FailureDetails;

  constructor(kind: FailureKind, details: FailureDetails = {}) {
    super(`Alexis API: ${kind}${details.status ? ` (${details.status})` : ''}`, { cause: details.cause });
    this.kind = kind;
    this.details = details;
  }
}

/** True for the `AbortError` a caller provoked itself. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
