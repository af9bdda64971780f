import { holidays, type HolidayCode } from '../dates/holidays.ts';
import type { GridWeek } from './month-grid.ts';

/**
 * Public holidays in the grid by date, two where they fall together. 26 December is among them: it is one in Moselle
 * (Morhange, Dieuze, Metz), and its name has to say so. Good Friday is not: which communes keep it is not known.
 */
export function gridHolidays(weeks: readonly GridWeek[]): ReadonlyMap<string, readonly HolidayCode[]> {
  const dates = weeks.flatMap((week) => week.map(({ date }) => date));
  const shown = new Set(dates);
  const years = new Set(dates.map((date) => Number(date.slice(0, 4))));
  const found = new Map<string, HolidayCode[]>();
  for (const year of years)
    for (const { date, code } of holidays(year, { moselle: true, goodFriday: false }))
      if (shown.has(date)) found.set(date, [...(found.get(date) ?? []), code]);
  return found;
}
