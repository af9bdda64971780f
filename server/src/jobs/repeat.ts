import { systemClock } from '../environment/clock.ts';
import type { Log } from '../environment/log.ts';
import { DiskError } from '../store/disk-error.ts';

/** How regular work goes. */
export interface JobState {
  readonly name: string;
  readonly everyMs: number;
  /** When the last round ended well; before the first, when the job began. Epoch milliseconds of the machine. */
  readonly doneAt: number;
  /** Whether the last round failed. */
  readonly hasFailed: boolean;
}

/** Work that is done again and again until it is stopped. */
export interface Repeated {
  /** Does it now, or once more when it is under way; resolves when that is done. */
  run(): Promise<void>;
  /** Resolves after the current round, which is asked to end early by its signal. */
  stop(): Promise<void>;
  state(): JobState;
}

/**
 * Does `work` now and every `everyMs` milliseconds, one at a time. A failure is logged and the next round tries again.
 */
export function repeat(
  name: string,
  work: (stopping: AbortSignal) => Promise<unknown>,
  everyMs: number,
  log: Log,
): Repeated {
  const stopping = new AbortController();
  let again = false;
  let doneAt = systemClock.now();
  let hasFailed = false;
  let running: Promise<void> | undefined;
  const rounds = async () => {
    do {
      again = false;
      try {
        await work(stopping.signal);
        doneAt = systemClock.now();
        hasFailed = false;
      } catch (error) {
        hasFailed = true;
        // The store has logged a full disk.
        if (!(error instanceof DiskError)) log.error({ err: error, job: name }, 'job failed');
      }
    } while (again && !stopping.signal.aborted);
    running = undefined;
  };
  const run = (): Promise<void> => {
    if (stopping.signal.aborted) return Promise.resolve();
    again = running !== undefined;
    return (running ??= rounds());
  };
  const timer = setInterval(() => void run(), everyMs);
  // A forgotten job keeps no process alive.
  timer.unref();
  return {
    run,
    stop: async () => {
      stopping.abort();
      clearInterval(timer);
      await running;
    },
    state: () => ({ name, everyMs, doneAt, hasFailed }),
  };
}
