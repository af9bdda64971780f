import type { AttendanceMode, Workshop } from '../../src/contract/workshops.ts';
import { type SeatDecision, seatFor } from '../../src/domain/workshops/seats.ts';
import { epochOf } from '../../src/domain/workshops/session-time.ts';

/** What becomes of a registration: a seat, a place on the waiting list, or none of them and why. */
export type Admission =
  | SeatDecision
  | {
      readonly status: 'refused';
      readonly reason: 'workshop-cancelled' | 'workshop-past' | 'registration-not-open' | 'registration-closed';
    };

/** What of a registration decides about its seat. */
export interface SeatRequest {
  readonly mode: AttendanceMode;
  /** The person would go on the waiting list. */
  readonly waitingList: boolean;
}

/**
 * Decides on one registration at `nowMs`. `workshop` is as everybody may read it at that moment (`withSeats`), after
 * `reconcile`: what is published as left is what a newcomer gets. `keepsList`: the workshop keeps a waiting list.
 */
export function admit(
  { state, sessions, registration, places }: Workshop,
  keepsList: boolean,
  { mode, waitingList }: SeatRequest,
  nowMs: number,
): Admission {
  const refuse = (reason: (Admission & { status: 'refused' })['reason']): Admission => ({ status: 'refused', reason });
  if (state === 'cancelled') return refuse('workshop-cancelled');
  if (Math.max(...sessions.map(({ ends }) => epochOf(ends))) <= nowMs) return refuse('workshop-past');
  if (registration.state === 'not-yet') return refuse('registration-not-open');
  if (registration.state === 'closed') return refuse('registration-closed');
  const entry = places.find((one) => one.mode === mode) ?? { left: 0, waiting: 0 };
  return seatFor(entry, { keepsList, acceptsList: waitingList });
}
