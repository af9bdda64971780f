import type { Log } from '../environment/log.ts';

/** Work that is done again and again until it is stopped. */
export interface Repeated {
  /** Does it now, or once more when it is under way; resolves when that is done. */
  run(): Promise<void>;
  /** Resolves after the current round, which is asked to end early by its signal. */
  stop(): Promise<void>;
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
  let running: Promise<void> | undefined;
  const rounds = async () => {
    do {
      again = false;
      try {
        await work(stopping.signal);
      } catch (error) {
        log.error({ err: error, job: name }, 'job failed');
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
  };
}
