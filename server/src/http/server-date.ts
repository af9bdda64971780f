import type { Clock } from '../environment/clock.ts';
import type { HeaderRecord } from './answer-headers.ts';

/**
 * The header `Date` by the server's clock, also where that is fixed: the contest countdown takes the time from it. Node
 * writes the machine's time only where none is given. The same for all answers of a second.
 */
export function serverDate(clock: Clock): () => HeaderRecord {
  let second = NaN;
  let header = { Date: '' };
  return () => {
    const now = Math.floor(clock.now() / 1_000);
    if (now !== second) {
      second = now;
      header = { Date: new Date(now * 1_000).toUTCString() };
    }
    return header;
  };
}
