/**
 * What an answer says of the server's clock by its header `Date`: it read between `earliest` and `latest` (epoch
 * milliseconds) when the page's steady clock read `at` (`performance.now()`).
 */
export interface ServerTimeSample {
  readonly earliest: number;
  readonly latest: number;
  readonly at: number;
}

/** `Date` and `Age` leave out what is less than a second. */
const SECOND_MS = 1000;

/**
 * Reads the server's time from an answer that did not come from the browser's own cache. `askedAt` and `at` are when it was
 * asked for and taken, by the steady clock. `undefined` where the page may not read `Date` (a proxy hides it).
 */
export function readServerTime(headers: Headers, askedAt: number, at: number): ServerTimeSample | undefined {
  // Not Date.parse(): some pages replace it with a function that gives a Date (Datejs).
  const date = new Date(headers.get('date') ?? '').getTime();
  if (Number.isNaN(date)) return undefined;
  // How long it was in caches that visitors share.
  const age = headers.get('age');
  const earliest = date + (Number(age) || 0) * SECOND_MS;
  return { earliest, latest: earliest + (age ? 2 : 1) * SECOND_MS + at - askedAt, at };
}
