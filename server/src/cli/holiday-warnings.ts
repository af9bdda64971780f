import type { Session } from '../../../src/contract/workshops.ts';
import { type HolidayRegion, holidayOn } from '../../../src/domain/dates/holidays.ts';
import { daysOf } from '../../../src/domain/workshops/session-time.ts';
import { en as names } from '../../../src/i18n/holidays/en.ts';

/** One line for each session on a public holiday. `region`: the holidays of the pôle; none online beside the national ones. */
export function holidayWarnings(
  sessions: readonly Session[],
  region: HolidayRegion = { moselle: false, goodFriday: false },
): string[] {
  return sessions.flatMap((session) => {
    const { first } = daysOf(session);
    const holiday = holidayOn(first, region);
    return holiday ? [`Note: ${first} is a public holiday (${names[holiday.code]}).`] : [];
  });
}
