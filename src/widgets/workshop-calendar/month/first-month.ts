import type { Workshop } from '../../../contract/workshops.ts';
import { monthOf } from '../../../domain/calendar/month-grid.ts';
import { dateOf } from '../../../domain/workshops/session-time.ts';

/** The month (`YYYY-MM`) shown at first: that of the next session from `today` (`YYYY-MM-DD`) on, else today's. */
export function firstMonth(workshops: readonly Workshop[], today: string): string {
  let next = '';
  for (const { sessions } of workshops)
    for (const { starts } of sessions) {
      const date = dateOf(starts);
      if (date >= today && (next === '' || date < next)) next = date;
    }
  return monthOf(next || today);
}
