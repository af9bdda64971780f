import type { FieldProblem, ProblemCode } from './problems.ts';

/**
 * A rule of ours refuses what was asked. The code belongs to the contract; `problemDocument` says it in words. Nothing
 * was changed.
 */
export class DomainError extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldProblem[];
  /** Seconds until another attempt makes sense. */
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, { errors = [], retryAfter }: { errors?: FieldProblem[]; retryAfter?: number } = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}
