/** What may be wrong with a quiz. */
export const FAULT_KINDS = [
  'double',
  'unknown-reference',
  'wrong-kind',
  'forward-reference',
  'cycle',
  'no-contact',
  'never-asked',
  'contradiction',
  'shadowed',
  'ambiguous-order',
  'uncovered',
  'no-reason',
  'unreachable-stage',
  'unreachable-partner',
  'too-long',
  'too-intricate',
] as const;

/** One reason why a quiz must not be served. */
export interface Fault {
  readonly kind: (typeof FAULT_KINDS)[number];
  /** JSON pointer (RFC 6901) into the quiz. */
  readonly pointer: string;
  readonly reason: string;
}
