import { formatDate, monthName } from './format.ts';
import type { Language } from './language.ts';

/**
 * An EDTF date of day, month or year precision in words, no finer than it is: `1er mars 2027`, `mars 2027`, `2027`. What is
 * vaguer within a year (a season, `2027-21`) is said as the year.
 */
export function roughDate(edtf: string, language: Language): string {
  const [, year = edtf, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf) ?? [];
  if (month && day) return formatDate(`${year}-${month}-${day}`, language, { year: true });
  return month && Number(month) <= 12 ? `${monthName(Number(month), language)} ${year}` : year;
}
