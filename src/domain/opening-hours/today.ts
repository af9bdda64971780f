import type { OpeningHours } from '../../contract/poles.ts';
import { parseInstant, wallDate, type WallTime } from '../dates/instant.ts';
import { parisDate } from '../dates/paris.ts';

export interface Opening {
  readonly opens: WallTime;
  readonly closes: WallTime;
}

/** Openings of the day of `now` (epoch milliseconds), in order; `null`: not known. Empty: closed all day. */
export function openingsToday(hours: OpeningHours | undefined, now: number): readonly Opening[] | null {
  const today = parisDate(now);
  if (!hours || now >= parseInstant(hours.until).epochMs) return null;
  const openings = hours.intervals.map(({ opens, closes }) => ({
    opens: parseInstant(opens).wall,
    closes: parseInstant(closes).wall,
  }));
  return openings.filter(({ opens }) => wallDate(opens) === today);
}
