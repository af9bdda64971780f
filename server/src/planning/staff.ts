import type { Session } from '../../../src/contract/workshops.ts';
import { addDays, daysBetween } from '../../../src/domain/dates/calendar-date.ts';
import { parseInstant } from '../../../src/domain/dates/instant.ts';
import { parisDate, parisEpoch, parisText } from '../../../src/domain/dates/paris.ts';
import { dateOf } from '../../../src/domain/workshops/session-time.ts';
import type { Store } from '../store/store.ts';
import { lockWorkshop, updateWorkshop, type WorkshopRow } from '../workshops/repository.ts';
import { announce } from './announce.ts';
import { reconcileWaitingList } from '../registrations/waiting-list.ts';
import { endOf, plannedWorkshop, type StaffChange, startOf } from '../workshops/workshop-facts.ts';

/** Nobody plans further ahead, but a hand slips on a year. */
const MAX_DAYS_AHEAD = 731;
const DAY_MINUTES = 1440;

/** What staff asked cannot be done; the message says why, for them. */
export class StaffError extends Error {
  override name = 'StaffError';
}

/** The workshop after the change, and how many people get a mail. */
export interface StaffResult {
  readonly row: WorkshopRow;
  readonly mails: number;
}

/** Cancels a workshop; everybody concerned gets a mail. Throws `StaffError`. */
export const cancelWorkshop = (
  store: Store,
  id: string,
  note: string | undefined,
  nowMs: number,
): Promise<StaffResult> =>
  changeWorkshop(store, id, nowMs, (row) => {
    const { sessions, previousSessions, stateNote } = plannedWorkshop(row);
    if (endOf(sessions) <= nowMs) throw new StaffError(`${id} is over: it can no longer be cancelled.`);
    return { state: 'cancelled', note: note ?? stateNote, sessions, previousSessions };
  });

/**
 * Moves a workshop to `date` (`YYYY-MM-DD`, Paris), at `time` (`HH:MM`) or at the time of day it had; later sessions keep
 * their distance. Registrations are kept, and everybody concerned gets a mail. Throws `StaffError`.
 */
export const moveWorkshop = (
  store: Store,
  id: string,
  to: { date: string; time?: string | undefined; note?: string | undefined },
  nowMs: number,
): Promise<StaffResult> =>
  changeWorkshop(store, id, nowMs, (row) => {
    const { sessions: previousSessions } = plannedWorkshop(row);
    if (daysBetween(parisDate(nowMs), to.date) > MAX_DAYS_AHEAD)
      throw new StaffError(`${to.date} is more than two years ahead: is the year right?`);
    const sessions = shiftTo(previousSessions, to);
    if (startOf(previousSessions) <= nowMs) throw new StaffError(`${id} has begun: it can no longer be moved.`);
    if (startOf(sessions) <= nowMs) throw new StaffError('The new date is in the past.');
    if (startOf(sessions) === startOf(previousSessions)) throw new StaffError(`${id} already stands at that date.`);
    return { state: 'moved', note: to.note, sessions, previousSessions };
  });

function shiftTo(sessions: readonly Session[], { date, time }: { date: string; time?: string | undefined }): Session[] {
  const [first] = sessions;
  if (first === undefined) return [];
  const days = daysBetween(dateOf(first.starts), date);
  const minutes =
    time === undefined ? 0 : Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - minutesOf(first.starts);
  // Wall time, so that a change of the clocks between the dates shifts nothing.
  const shifted = (instant: string): string => {
    const [day, minute] = [addDays(dateOf(instant), days), minutesOf(instant) + minutes];
    const text = parisText(parisEpoch(day, minute));
    if ((minutesOf(text) - minute) % DAY_MINUTES === 0) return text;
    throw new StaffError(`On ${day} the clocks go forward: the session would fall into the hour that is left out.`);
  };
  return sessions.map(({ starts, ends }) => ({ starts: shifted(starts), ends: shifted(ends) }));
}

function minutesOf(instant: string): number {
  const { hour, minute } = parseInstant(instant).wall;
  return hour * 60 + minute;
}

const changeWorkshop = (
  store: Store,
  id: string,
  nowMs: number,
  decide: (row: WorkshopRow) => StaffChange,
): Promise<StaffResult> =>
  store.transaction(async (tx) => {
    const before = await lockWorkshop(store.kind, tx, id);
    if (before === undefined) throw new StaffError(`There is no workshop "${id}". "workshop list" shows them.`);
    if (plannedWorkshop(before).state === 'cancelled') throw new StaffError(`${id} is cancelled already.`);
    const change = decide(before);
    const sessions = change.sessions ?? plannedWorkshop(before).sessions;
    const row: WorkshopRow = {
      ...before,
      staff: JSON.stringify(change),
      starts: startOf(sessions),
      ends: endOf(sessions),
      sequence: before.sequence + 1,
      updated_at: nowMs,
    };
    await updateWorkshop(tx, row);
    const mails = await announce(tx, row, change.state === 'moved' ? 'workshop-moved' : 'workshop-cancelled', nowMs);
    await reconcileWaitingList(tx, row, nowMs);
    return { row, mails };
  });
