import type { AttendanceMode, Workshop } from '../../src/contract/workshops.ts';
import { epochOf } from '../../src/domain/workshops/session-time.ts';
import { canOffer, offerEnd } from './offer-time.ts';

/** Somebody who waits for a seat, or was offered one. */
export interface WaitingPerson {
  readonly id: string;
  readonly mode: AttendanceMode;
  readonly status: 'waiting' | 'offered';
  /** Epoch milliseconds; only of an offer. */
  readonly offerEnds?: number | null | undefined;
}

/** What is to be changed. Nobody is in two of these. */
export interface Reconciliation {
  /** Offers that were not accepted in time. */
  readonly expired: readonly string[];
  /** People who get an offer now, until `offerEnds` (epoch milliseconds). */
  readonly offered: readonly string[];
  readonly offerEnds: number;
  /** Nobody waits any more: the workshop was cancelled, or has begun. Concerns everybody but those in `expired`. */
  readonly isListClosed: boolean;
}

/**
 * Lists the changes that a waiting list needs as time passes, the workshop is cancelled or its number of seats changes: offers
 * that ran out end, free seats are offered to the first in line, and after the start or a cancellation nobody waits.
 *
 * `workshop` is as it is planned: its `left` counts the seats that are given on this site. `confirmed`: how many people
 * have a seat. `people`: everybody with an offer, and those who wait, in order of arrival; of these the first ones
 * suffice, as many for each way to attend as it has seats.
 */
export function reconcile(
  workshop: Pick<Workshop, 'state' | 'sessions' | 'places'>,
  confirmed: (mode: AttendanceMode) => number,
  people: readonly WaitingPerson[],
  nowMs: number,
): Reconciliation {
  const isExpired = ({ status, offerEnds }: WaitingPerson): boolean =>
    status === 'offered' && (offerEnds ?? Infinity) <= nowMs;
  const expired = people.filter(isExpired).map(({ id }) => id);
  const ends = offerEnd(workshop, nowMs);
  const nothing = { expired, offered: [], offerEnds: ends };
  const starts = Math.min(...workshop.sessions.map((session) => epochOf(session.starts)));
  if (workshop.state === 'cancelled' || nowMs >= starts) return { ...nothing, isListClosed: true };
  if (!canOffer(workshop, nowMs)) return { ...nothing, isListClosed: false };
  const offered = workshop.places.flatMap(({ mode, left }) => {
    if (mode === 'other') return [];
    const own = people.filter((person) => person.mode === mode && !isExpired(person));
    const waiting = own.filter(({ status }) => status === 'waiting');
    const free = Math.max(0, left - confirmed(mode) - (own.length - waiting.length));
    return waiting.slice(0, free).map(({ id }) => id);
  });
  return { expired, offered, offerEnds: ends, isListClosed: false };
}
