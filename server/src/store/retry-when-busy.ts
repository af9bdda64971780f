/** Another process kept the database locked for longer than anybody is asked to wait. */
export class DatabaseBusyError extends Error {
  constructor(options: ErrorOptions) {
    super('Another process keeps the database locked', options);
    this.name = 'DatabaseBusyError';
  }
}

/** How long a lock of another process is waited for, in milliseconds. */
const GIVE_UP_AFTER_MS = 5_000;
/** Pauses between two tries, in milliseconds: they double from the first to the longest. */
const PAUSE_MS = { first: 5, longest: 100 } as const;

/**
 * Does `work`, again and again as long as SQLite refuses it because another process is writing; throws
 * {@link DatabaseBusyError} after five seconds. The waiting is done here and not by SQLite (`busy_timeout`), whose calls
 * block: the whole server would answer nothing meanwhile.
 */
export async function retryWhenBusy<T>(work: () => Promise<T>): Promise<T> {
  const end = performance.now() + GIVE_UP_AFTER_MS;
  for (let pause: number = PAUSE_MS.first; ; pause = Math.min(pause * 2, PAUSE_MS.longest)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > end) throw new DatabaseBusyError({ cause: error });
    }
    // Jitter: requests that wait do not all retry at the same instant.
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
  }
}

/** `SQLITE_BUSY` (5) or one of its extended codes, whose lowest byte it is. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === 5;
