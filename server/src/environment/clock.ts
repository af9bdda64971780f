/** The one place where the server reads the time. Epoch milliseconds. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that always returns the same time: for demos (`ALEXIS_NOW`) and tests. */
export const fixedClock = (nowMs: number): Clock => ({ now: () => nowMs });
