import type { Session, Workshop } from '../../contract/workshops.ts';
import { addDays } from '../dates/calendar-date.ts';
import { parseInstant } from '../dates/instant.ts';

/** Epoch milliseconds of an instant of the wire. */
export const epochOf = (instant: string): number => parseInstant(instant).epochMs;

/** The Paris date of an instant of the wire: it carries the Paris offset, so its text begins with that date. */
export const dateOf = (instant: string): string => instant.slice(0, 10);

/** First and last day of a session in Paris; one that ends at midnight takes no part of the day that begins then. */
export function daysOf({ starts, ends }: Session): { readonly first: string; readonly last: string } {
  const first = dateOf(starts);
  const last = dateOf(ends);
  const atMidnight = ends.slice(11, 19) === '00:00:00' && last > first;
  return { first, last: atMidnight ? addDays(last, -1) : last };
}

/**
 * Under which session a workshop stands in a list made at `now` (epoch milliseconds): the first that is not over, or
 * the last when all are. The index counts from 0. Throws `RangeError` on a workshop without sessions, which the
 * contract excludes.
 */
export function currentSession(
  { sessions }: Pick<Workshop, 'sessions'>,
  now: number,
): { session: Session; index: number } {
  const open = sessions.findIndex(({ ends }) => epochOf(ends) > now);
  const index = open < 0 ? sessions.length - 1 : open;
  const session = sessions[index];
  if (session === undefined) throw new RangeError('a workshop without sessions');
  return { session, index };
}
