const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What tells whether the time is right. Instants are epoch milliseconds. */
export interface ClockFacts {
  /** The time by which it would be decided. */
  readonly nowMs: number;
  /** The clocks of the machine and of the database; `undefined` where the database has none of its own (SQLite). */
  readonly machineMs: number;
  readonly databaseMs: number | undefined;
  /** The newest instant that the store holds; `-Infinity`: none. */
  readonly seenMs: number;
}

/** Why the time is not to be trusted with what cannot be taken back, in a sentence for staff; `undefined`: it is. */
export function clockFault({ nowMs, machineMs, databaseMs, seenMs }: ClockFacts): string | undefined {
  if (Math.abs(nowMs - machineMs) > HOUR_MS) return 'ALEXIS_NOW fixes the time.';
  if (databaseMs !== undefined && Math.abs(nowMs - databaseMs) > HOUR_MS)
    return 'The clocks of this machine and of the database differ by more than an hour: set them right.';
  if (seenMs > nowMs + DAY_MS) return 'The clock of this machine was set back: set it right.';
  return undefined;
}
