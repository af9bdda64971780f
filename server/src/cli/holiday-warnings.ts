import type { Workshop } from '../../../src/contract/workshops.ts';
import { holidayOn } from '../../../src/domain/dates/holidays.ts';
import { daysOf } from '../../../src/domain/workshops/session-time.ts';
import { en as names } from '../../../src/i18n/holidays/en.ts';

/** Departments with the holidays of Moselle and Alsace (`domain/dates/holidays.ts`). */
const LOCAL_LAW: readonly string[] = ['57', '67', '68'];

/**
 * One line for each session on a public holiday at its place. In Moselle and Alsace Good Friday is one in some communes,
 * and which is not known: it is said, too.
 */
export function holidayWarnings({ pole, sessions }: Pick<Workshop, 'pole' | 'sessions'>): string[] {
  const isLocal = pole !== undefined && LOCAL_LAW.includes(pole.place.department);
  return sessions.flatMap((session) => {
    const { first } = daysOf(session);
    const holiday = holidayOn(first, { moselle: isLocal, goodFriday: isLocal });
    if (holiday === undefined) return [];
    const where = holiday.code === 'good-friday' ? ', in some communes' : '';
    return [`Note: ${first} is a public holiday${where} (${names[holiday.code]}).`];
  });
}
