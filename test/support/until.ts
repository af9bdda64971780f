/** Milliseconds: shorter than the runner's own limit, so that a failure says what was waited for. */
const LIMIT = 15_000;

/** The page's own, also while a test has a fake clock. */
const { setTimeout, clearTimeout } = globalThis;
const now = performance.now.bind(performance);

/**
 * Waits until a condition holds, looking again at every frame, and gives its value. Use it instead of waiting for time.
 * @param what says what is awaited, for the message of a failure
 * @param limit milliseconds
 * @throws Error after `limit`; its cause is what the condition threw last, if it threw
 */
export const until = async <T>(
  what: string,
  condition: () => T | Promise<T>,
  limit = LIMIT,
): Promise<NonNullable<T>> => {
  const start = now();
  let cause: unknown;
  do {
    try {
      const value = await condition();
      if (value) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await frame();
  } while (now() - start < limit);
  throw new Error(`Waited ${limit} ms in vain until ${what}.`, { cause });
};

/** A frame, or a moment where the page is in the background and draws none. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      cancelAnimationFrame(request);
      resolve();
    };
    const request = requestAnimationFrame(done);
    const timer = setTimeout(done, 50);
  });
