import { pad } from './instant.ts';

/**
 * Arithmetic on calendar dates, the text `YYYY-MM-DD` of the proleptic Gregorian calendar. No zone is involved: a day
 * is counted as 24 hours of UTC, where no day is longer than another. Years 0100 to 9999. The dates come from behind
 * the contract, so a text of another shape is a programming error and gives a `RangeError`.
 */

const DAY_MS = 86_400_000;

/** Midnight UTC of the date, in epoch milliseconds. A day beyond the month's end rolls over: 30 February is 2 March. */
export function utcMidnight(date: string): number {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (day === undefined) throw new RangeError(`not a calendar date: ${date}`);
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

/** The date that holds the instant `ms` (epoch milliseconds) in UTC. Not `toISOString`, which host pages replace. */
export function utcDate(ms: number): string {
  const at = new Date(ms);
  return `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
}

/** True for the text of a day that exists: `2024-02-29`, not `2026-02-29`. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && utcDate(utcMidnight(text)) === text;
}

/** The date `days` later, earlier when negative. */
export const addDays = (date: string, days: number): string => utcDate(utcMidnight(date) + days * DAY_MS);

/** The same day `months` later, earlier when negative; the last of the month where that day is missing. */
export function addMonths(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${pad(Math.floor(count / 12), 4)}-${pad((((count % 12) + 12) % 12) + 1)}`;
  return `${month}-${pad(Math.min(Number(date.slice(8)), monthDays(month)))}`;
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export const weekday = (date: string): number => new Date(utcMidnight(date)).getUTCDay() || 7;

/** Days from `from` to `to`, negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number => (utcMidnight(to) - utcMidnight(from)) / DAY_MS;

/** How many days the month of `YYYY-MM` (or of a whole date) has. */
export const monthDays = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
