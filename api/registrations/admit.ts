import type { AttendanceMode, Workshop } from '../../src/contract/workshops.ts';
import { type SeatDecision, seatFor } from '../../src/domain/workshops/seats.ts';
import { MAX_PEOPLE_PER_EMAIL } from '../people/person-key.ts';
import { epochOf } from '../../src/domain/workshops/session-time.ts';

/**
 * What becomes of a registration: a seat, a place on the waiting list, or none of them and why. `shared`: the person has a
 * place already, and this registration shares it.
 */
export type Admission =
  | SeatDecision
  | { readonly status: 'shared' }
  | {
      readonly status: 'refused';
      readonly reason:
        'workshop-cancelled' | 'workshop-past' | 'registration-not-open' | 'registration-closed' | 'address-full';
    };

/** What of a registration decides about its seat. */
export interface SeatRequest {
  readonly mode: AttendanceMode;
  /** The person would go on the waiting list. */
  readonly waitingList: boolean;
}

/**
 * Whether somebody who waits may take a seat without an offer: it is too late to offer it in turn, and whoever is first has
 * it. `workshop` is as everybody may read it at that moment, after `reconcile`.
 */
export const canTakeSeat = (
  { state, sessions, places }: Pick<Workshop, 'state' | 'sessions' | 'places'>,
  { mode, status }: { readonly mode: Workshop['places'][number]['mode']; readonly status: string },
  nowMs: number,
): boolean =>
  status === 'waiting' &&
  state !== 'cancelled' &&
  nowMs < Math.min(...sessions.map(({ starts }) => epochOf(starts))) &&
  (places.find((entry) => entry.mode === mode)?.left ?? 0) > 0;

/** What the person who registers, and others with the same e-mail, already have for this workshop. */
export interface KnownPerson {
  /** The place that another registration of theirs has. */
  readonly holds?: { readonly mode: AttendanceMode; readonly status: 'confirmed' | 'offered' | 'waiting' } | undefined;
  /** How many other people have a place or wait with the same e-mail. */
  readonly othersAtEmail: number;
}

/**
 * Decides on one registration at `nowMs`. `workshop` is as everybody may read it at that moment (`withSeats`), after
 * `reconcile`: what is published as left is what a newcomer gets. `keepsList`: the workshop keeps a waiting list.
 *
 * A person has one place for a workshop. Whoever waits and finds a free seat takes that one (`confirmed`) and leaves the
 * list: in the other mode, or when it is too late to offer seats in turn. Otherwise another registration changes nothing,
 * since a stranger could send it.
 */
export function admit(
  { state, sessions, registration, places }: Workshop,
  keepsList: boolean,
  { mode, waitingList }: SeatRequest,
  nowMs: number,
  { holds, othersAtEmail }: KnownPerson = { othersAtEmail: 0 },
): Admission {
  const refuse = (reason: (Admission & { status: 'refused' })['reason']): Admission => ({ status: 'refused', reason });
  if (state === 'cancelled') return refuse('workshop-cancelled');
  if (Math.max(...sessions.map(({ ends }) => epochOf(ends))) <= nowMs) return refuse('workshop-past');
  if (registration.state === 'not-yet') return refuse('registration-not-open');
  if (registration.state === 'closed') return refuse('registration-closed');
  const entry = places.find((one) => one.mode === mode) ?? { left: 0, waiting: 0 };
  if (holds !== undefined) {
    return holds.status === 'waiting' && entry.left > 0 ? { status: 'confirmed' } : { status: 'shared' };
  }
  if (othersAtEmail >= MAX_PEOPLE_PER_EMAIL) return refuse('address-full');
  return seatFor(entry, { keepsList, acceptsList: waitingList });
}
