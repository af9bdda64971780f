import type { Session, Workshop } from '../../../src/contract/workshops.ts';
import { addDays } from '../../../src/domain/dates/calendar-date.ts';
import { parisDate, parisEpoch, parisWallTime } from '../../../src/domain/dates/paris.ts';
import { dateOf } from '../../../src/domain/workshops/session-time.ts';

/** A clock in Paris shows this hour when reminders begin to go out. */
const REMINDER_HOUR = 10;

/**
 * The session that people are to be reminded of at `nowMs`: tomorrow's, from ten o'clock on. None of a workshop that is
 * cancelled, and none while another session of it takes place today: whoever comes then needs no reminder.
 */
export function sessionToRemindOf(
  { state, sessions }: Pick<Workshop, 'state' | 'sessions'>,
  nowMs: number,
): Session | undefined {
  const today = parisDate(nowMs);
  if (state === 'cancelled' || parisWallTime(nowMs).hour < REMINDER_HOUR) return undefined;
  if (sessions.some(({ starts, ends }) => dateOf(starts) <= today && today <= dateOf(ends))) return undefined;
  return sessions.find(({ starts }) => dateOf(starts) === addDays(today, 1));
}

/** Who took their seat after this instant (epoch milliseconds) has had a mail today, and gets no reminder. */
export const startOfToday = (nowMs: number): number => parisEpoch(parisDate(nowMs), 0);
