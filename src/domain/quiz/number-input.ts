import type { Question } from '../../contract/quizzes.ts';

/** Why a text is no answer to a number question; `bound` is the limit it passes. */
export type NumberError =
  | { readonly error: 'empty' | 'not-a-number' | 'not-whole' | 'unclear' }
  | { readonly error: 'too-small' | 'too-large'; readonly bound: number };

/** One mark before three digits: thousands for some, decimals for others. */
const UNCLEAR = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** Spaces that group thousands: the usual one, no-break (U+00A0), thin (U+2009) and narrow no-break (U+202F). */
const SPACES = /[\s\u00a0\u2009\u202f]/g;

/**
 * The number a person typed: decimal comma or point, spaces between thousands, a leading sign (also U+2212). Not both
 * comma and point, no letters but those of the unit, no exponent, and not `1.500`: we ask rather than guess.
 */
export function parseNumber(text: string, { min, max, integer, unit }: Question): number | NumberError {
  const written = Object.values(unit ?? {}).find((one) => one && text.trim().endsWith(one)) ?? '';
  const bare = text.trim().slice(0, -written.length || undefined);
  const compact = bare.replace(SPACES, '').replace('\u2212', '-');
  if (compact === '') return { error: 'empty' };
  if (UNCLEAR.test(compact)) return { error: 'unclear' };
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(compact)) return { error: 'not-a-number' };
  const number = Number(compact.replace(',', '.'));
  if (!Number.isFinite(number)) return { error: 'not-a-number' };
  if (integer && !Number.isInteger(number)) return { error: 'not-whole' };
  if (min !== undefined && number < min) return { error: 'too-small', bound: min };
  if (max !== undefined && number > max) return { error: 'too-large', bound: max };
  return number;
}
