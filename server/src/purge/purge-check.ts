import { clockFault } from '../environment/clock-check.ts';

const DAY_MS = 86_400_000;

/** The purge runs every day: a longer gap means that the clock jumped, or that no server ran. */
const LONGEST_GAP_MS = 35 * DAY_MS;

/** More than this at once, and more than this share, is not what a day brings. */
const MOST_AT_ONCE = 20;
const MOST_SHARE = 0.05;

/** What is known before anything is deleted for good. Instants are epoch milliseconds. */
export interface PurgeFacts {
  /** The time by which it is decided what is kept no longer. */
  readonly nowMs: number;
  /** The clocks of the machine and of the database; `undefined` where the database has none of its own (SQLite). */
  readonly machineMs: number;
  readonly databaseMs: number | undefined;
  /** When the last purge ran, and the newest thing that the store holds; `undefined`: never, nothing. */
  readonly lastPurgeMs: number | undefined;
  readonly newestMs: number | undefined;
  /** How many registrations and contact requests there are, and how many of them would be deleted. */
  readonly total: number;
  readonly due: number;
  /** Somebody looked at the numbers and the clock, and wants it done. */
  readonly isConfirmed: boolean;
}

/**
 * Why nothing may be deleted, in a sentence for staff; `undefined`: it may. A wrong clock would delete everything, and what
 * is deleted does not come back.
 */
export function purgeRefusal(facts: PurgeFacts): string | undefined {
  const { nowMs, machineMs, databaseMs, lastPurgeMs, newestMs, total, due, isConfirmed } = facts;
  const seenMs = Math.max(lastPurgeMs ?? -Infinity, newestMs ?? -Infinity);
  const fault = clockFault({ nowMs, machineMs, databaseMs, seenMs });
  if (fault !== undefined) return `${fault} Nothing is deleted by it.`;
  if (isConfirmed || due === 0) return undefined;
  if (Number.isFinite(seenMs) && nowMs - seenMs > LONGEST_GAP_MS)
    return `Nothing was stored or deleted for ${Math.round((nowMs - seenMs) / DAY_MS)} days. If the clock is right, run "purge --yes".`;
  if (due > MOST_AT_ONCE && due > total * MOST_SHARE)
    return `${due} of ${total} registrations and contact requests would be deleted at once. If that is right, run "purge --yes".`;
  return undefined;
}
