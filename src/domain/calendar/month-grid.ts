import { addDays, addMonths, weekday } from '../dates/calendar-date.ts';

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

/** Six weeks from the Monday on or before the first of `month` (`YYYY-MM`): always six, so that the page never jumps. */
export function monthGrid(month: string): readonly GridWeek[] {
  const first = `${month}-01`;
  const monday = addDays(first, 1 - weekday(first));
  const weeks: GridDay[][] = [];
  for (let week = 0; week < 6; week++) {
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
