import type { PhasePlace } from '../../../../api/schema/contests.ts';
import type { EdtfDate, EdtfValue } from '../../../edtf/edtf.ts';
import { parisDate, parisWallTime } from '../../../../src/domain/dates/paris.ts';
import { formatDate, formatTime } from '../../../../src/i18n/format.ts';
import type { Language } from '../../../../src/i18n/language.ts';

/** How one language puts dates of each precision into a sentence. */
export interface DatePhrases {
  readonly unknown: string;
  /** A single date, as an adverb: « le vendredi 11 décembre 2020 », « en décembre 2020 ». */
  readonly on: (date: EdtfDate) => string;
  readonly from: (date: EdtfDate) => string;
  readonly until: (date: EdtfDate) => string;
  readonly between: (start: EdtfDate, end: EdtfDate) => string;
  /** Marks a date that the source doubts (`?`) or gives only roughly (`~`). */
  readonly doubted: (text: string, qualifier: string) => string;
}

/** A date in words, never more precise than it is known. */
export function whenText(value: EdtfValue, phrases: DatePhrases): string {
  if (value.precision === 'unknown') return phrases.unknown;
  if (value.precision !== 'interval') return phrases.doubted(phrases.on(value), value.qualifier);
  const { start, end } = value;
  if (start && end) return isSame(start, end) ? phrases.on(end) : phrases.between(start, end);
  return start ? phrases.from(start) : end ? phrases.until(end) : phrases.unknown;
}

/** True for an interval that starts and ends with the same day, month… */
const isSame = (start: EdtfDate, end: EdtfDate): boolean =>
  start.precision === end.precision && start.earliest === end.earliest && !start.qualifier && !end.qualifier;

/** A day in words, its number and its month on one line. */
export const dateText = (date: string, language: Language, parts: Parameters<typeof formatDate>[2] = {}): string =>
  formatDate(date, language, parts).replace(/(\d(?:er|\.)?) (?=[a-zûé])/i, '$1\u00a0');

/** Day of an instant or a day as a clock in Paris has it, with the hour of an instant: `11 décembre 2020 à 18 h 30`. */
export function dayText(date: EdtfDate, language: Language, at: string, weekday: boolean, year = true): string {
  const day = dateText(parisDate(date.earliest), language, { weekday, year });
  return date.precision === 'instant' ? day + at + timeText(date, language) : day;
}

/** Hour of an instant in Paris: `18 h 30`. */
export const timeText = (date: EdtfDate, language: Language): string =>
  formatTime(parisWallTime(date.earliest), language);

export const isDayOrHour = ({ precision }: EdtfDate): boolean => precision === 'day' || precision === 'instant';

/** True when both begin in one calendar year in Paris, so that the year is said once. */
export const sameYear = (a: EdtfDate, b: EdtfDate): boolean => a.day.slice(0, 4) === b.day.slice(0, 4);

/** First day of a span within one month, without the month, which its end says: `1er`, `1.` `undefined`: it is no such span. */
export function firstOfMonth(start: EdtfDate, end: EdtfDate, language: Language): string | undefined {
  const isWithin =
    start.precision === 'day' &&
    isDayOrHour(end) &&
    start.day.slice(0, 7) === end.day.slice(0, 7) &&
    start.day !== end.day;
  return isWithin ? dateText(start.day, language).split('\u00a0')[0] : undefined;
}

/** Winter begins in one year and ends in the next: `2021-2022`. */
export const seasonYear = ({ day, season }: EdtfDate): string => {
  const year = day.slice(0, 4);
  return season === 4 ? `${year}-${+year + 1}` : year;
};

/** `the venue, in the town`; empty when neither is known. */
export const placeText = ({ name, commune }: PhasePlace, inTown: (commune: string) => string): string =>
  [name, commune && inTown(commune)].filter(Boolean).join(', ');
