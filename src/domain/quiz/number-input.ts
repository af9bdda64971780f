import type { Question } from '../../contract/quizzes.ts';

/** Why a text is no answer to a number question; `bound` is the limit it passes. */
export type NumberError =
  | { readonly error: 'empty' | 'not-a-number' | 'not-whole' }
  | { readonly error: 'too-small' | 'too-large'; readonly bound: number };

/** Spaces that group thousands: the usual one, no-break (U+00A0), thin (U+2009) and narrow no-break (U+202F). */
const SPACES = /[\s\u00a0\u2009\u202f]/g;

/**
 * The number a person typed: decimal comma or point, spaces between thousands, a leading sign (also U+2212). Not both
 * comma and point, no letters, no exponent: we ask rather than guess.
 */
export function parseNumber(text: string, { min, max, integer }: Question): number | NumberError {
  const compact = text.replace(SPACES, '').replace('\u2212', '-');
  if (compact === '') return { error: 'empty' };
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(compact)) return { error: 'not-a-number' };
  const number = Number(compact.replace(',', '.'));
  if (!Number.isFinite(number)) return { error: 'not-a-number' };
  if (integer && !Number.isInteger(number)) return { error: 'not-whole' };
  if (min !== undefined && number < min) return { error: 'too-small', bound: min };
  if (max !== undefined && number > max) return { error: 'too-large', bound: max };
  return number;
}
