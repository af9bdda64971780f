import { addDays, addMonths, monthDays, weekday } from '../dates/calendar-date.ts';

/** One square of the grid. */
export interface GridDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `false` for the days of the months before and after that fill the weeks. */
  readonly inMonth: boolean;
}

/** Seven days from Monday. */
export type GridWeek = readonly GridDay[];

/** `2026-12` of a date or a month. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** The month `count` later, earlier when negative: `shiftMonth('2026-12', 1)` is `2027-01`. */
export const shiftMonth = (month: string, count: number): string => monthOf(addMonths(`${month}-01`, count));

/** Weeks of the longest month in a grid: 31 days that begin on a Saturday or Sunday. */
export const MOST_WEEKS = 6;

/** Weeks, from Monday to Sunday, that a month (`YYYY-MM`) touches: four to six. */
export function weeksOf(month: string): number {
  const first = `${month}-01`;
  return Math.ceil((weekday(first) - 1 + monthDays(month)) / 7);
}

/** The grid of `month` (`YYYY-MM`), from the Monday on or before its first day. */
export function monthGrid(month: string, count = weeksOf(month)): readonly GridWeek[] {
  const first = `${month}-01`;
  const monday = addDays(first, 1 - weekday(first));
  const weeks: GridDay[][] = [];
  for (let week = 0; week < count; week++) {
    const days: GridDay[] = [];
    for (let day = 0; day < 7; day++) {
      const date = addDays(monday, week * 7 + day);
      days.push({ date, inMonth: monthOf(date) === month });
    }
    weeks.push(days);
  }
  return weeks;
}

/** First and last day of the weeks of a grid. */
export const daysShown = (weeks: readonly GridWeek[]): { readonly first: string; readonly last: string } => ({
  first: weeks[0]?.[0]?.date ?? '',
  last: weeks[weeks.length - 1]?.[6]?.date ?? '',
});
