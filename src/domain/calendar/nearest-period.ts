import { monthOf } from './month-grid.ts';

/**
 * The first of `dates` (`YYYY-MM-DD`, any order) that lies after the month `YYYY-MM`, and the last one before it: where
 * an empty month sends the visitor. `null` where there is none.
 */
export function nearestPeriods(
  dates: readonly string[],
  month: string,
): { readonly next: string | null; readonly previous: string | null } {
  let next: string | null = null;
  let previous: string | null = null;
  for (const date of dates) {
    if (monthOf(date) > month && (next === null || date < next)) next = date;
    if (monthOf(date) < month && (previous === null || date > previous)) previous = date;
  }
  return { next, previous };
}
