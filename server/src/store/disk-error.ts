import type { Log } from '../environment/log.ts';

/** The disk under the database takes nothing more, or fails. What was to be stored is not; what is stored can be read. */
export class DiskError extends Error {
  constructor(options: ErrorOptions & { readonly cause: Error }) {
    super(`Nothing can be stored: ${options.cause.message}`, options);
    this.name = 'DiskError';
  }
}

/** Lowest bytes of SQLite's codes: `SQLITE_IOERR`, `SQLITE_FULL`. */
const CODES = new Set([10, 13]);

export const isDiskError = (error: unknown): error is Error =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && CODES.has(error.errcode & 0xff);

/** Every request and job meets a full disk: one line in this time says it. Milliseconds. */
const LOG_EVERY_MS = 60_000;

/** Writes disk errors to the log, one line a minute with how many there were since the line before. */
export function diskErrorLog(log: Log): (error: DiskError) => void {
  let count = 0;
  let loggedAt = -Infinity;
  return (error) => {
    count += 1;
    const now = performance.now();
    if (now - loggedAt < LOG_EVERY_MS) return;
    log.error({ err: error, count }, 'the disk of the database is full or fails: nothing can be stored');
    loggedAt = now;
    count = 0;
  };
}
