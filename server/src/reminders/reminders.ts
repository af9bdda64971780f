import { epochOf } from '../../../src/domain/workshops/session-time.ts';
import type { Clock } from '../environment/clock.ts';
import { clockFault } from '../environment/clock-check.ts';
import type { Log } from '../environment/log.ts';
import { personalData, readLastPurge } from '../purge/repository.ts';
import type { Store } from '../store/store.ts';
import { listWorkshopRowsBetween, lockWorkshop } from '../workshops/repository.ts';
import { plannedWorkshop } from '../workshops/workshop-facts.ts';
import { enqueueMails } from '../registrations/mail-kinds.ts';
import { sessionToRemindOf, startOfToday } from './reminder-time.ts';
import { markReminded } from '../registrations/repository.ts';

/** Longest that tomorrow's sessions are away, with the hour of a change of the clocks. */
const AHEAD_MS = 49 * 3_600_000;

interface ReminderOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** Runs also where `clock` is fixed. */
  readonly machineClock: Clock;
  /** The database's own clock; `undefined` where it has none. */
  readonly databaseClock: () => Promise<number | undefined>;
  readonly log: Log;
}

/**
 * Puts the reminders that are due into the outbox; returns how many. Each person's registration notes of which session it
 * was reminded, under the lock of its workshop: whichever process comes first writes it, and a restart forgets nothing.
 * Nothing is done by a clock that may be wrong: a mail does not come back.
 */
export function reminderWork(options: ReminderOptions): () => Promise<number> {
  const { store, clock, log } = options;
  let reported: string | undefined;
  return async () => {
    const nowMs = clock.now();
    const ids = await workshopsToRemindOf(store, nowMs);
    if (ids.length === 0) return 0;
    const fault = await findClockFault(options, nowMs);
    if (fault !== reported && fault !== undefined) log.warn({ reason: fault }, 'no reminders are sent');
    reported = fault;
    if (fault !== undefined) return 0;
    let count = 0;
    for (const id of ids) count += await remindOf(store, id, nowMs);
    if (count > 0) log.info({ mails: count }, 'reminders go out');
    return count;
  };
}

async function workshopsToRemindOf({ db }: Store, nowMs: number): Promise<string[]> {
  const rows = await listWorkshopRowsBetween(db, nowMs, nowMs + AHEAD_MS);
  return rows.filter((row) => sessionToRemindOf(plannedWorkshop(row), nowMs) !== undefined).map(({ id }) => id);
}

async function findClockFault(
  { store, machineClock, databaseClock }: ReminderOptions,
  nowMs: number,
): Promise<string | undefined> {
  const { newestMs = -Infinity } = await personalData(store.db, nowMs);
  const seenMs = Math.max(newestMs, (await readLastPurge(store.db)) ?? -Infinity);
  return clockFault({ nowMs, machineMs: machineClock.now(), databaseMs: await databaseClock(), seenMs });
}

const remindOf = (store: Store, id: string, nowMs: number): Promise<number> =>
  store.transaction(async (tx) => {
    const row = await lockWorkshop(store.kind, tx, id);
    // It may have been moved or cancelled meanwhile.
    const session = row && sessionToRemindOf(plannedWorkshop(row), nowMs);
    if (session === undefined) return 0;
    const ids = await markReminded(tx, {
      workshopId: id,
      sessionMs: epochOf(session.starts),
      seatedBeforeMs: startOfToday(nowMs),
    });
    await enqueueMails(tx, 'reminder', ids, nowMs);
    return ids.length;
  });
