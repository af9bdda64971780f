import type { PublishedWorkshop } from '../content/publish/workshops/workshop.ts';
import type { AttendanceMode, Workshop } from '../src/contract/workshops.ts';
import { reconcile, type WaitingPerson } from '../api/registrations/reconcile.ts';
import { withSeats } from '../api/workshops/with-seats.ts';
import { epochOf } from '../src/domain/workshops/session-time.ts';

/** What a visitor has booked on a server of the mock. */
export interface Booking {
  readonly token: string;
  readonly workshopId: string;
  readonly mode: AttendanceMode;
  readonly name: string;
  readonly email: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  status: 'confirmed' | 'waiting' | 'offered' | 'cancelled' | 'expired' | 'closed';
  /** Until when a freed place is kept for this visitor, epoch milliseconds; only while `offered`. */
  offerEnds?: number;
}

/** Statuses that hold a place or wait for one. */
const ACTIVE: readonly Booking['status'][] = ['confirmed', 'waiting', 'offered'];

/** The bookings of one server; gone with it. */
export class Bookings {
  readonly #all: Booking[] = [];
  readonly #byKey = new Map<string, { readonly request: string; readonly booking: Booking }>();

  /** The booking that the same request has already made; `conflict`: the key came with another request. */
  repeated(key: string, request: string): Booking | 'conflict' | undefined {
    const known = this.#byKey.get(key);
    return known && (known.request === request ? known.booking : 'conflict');
  }

  add(booking: Booking, key: string, request: string): void {
    this.#all.push(booking);
    this.#byKey.set(key, { request, booking });
  }

  find(token: string): Booking | undefined {
    return this.#all.find((booking) => booking.token === token);
  }

  /** Place on the waiting list, from 1. */
  positionOf(booking: Booking): number {
    return this.#of(booking.workshopId, booking.mode, 'waiting').indexOf(booking) + 1;
  }

  /** Applies `reconcile` to the waiting list at the current time. */
  reconcile({ workshop }: PublishedWorkshop, nowMs: number): void {
    const own = this.#all.filter(({ workshopId }) => workshopId === workshop.id);
    const people = own.flatMap(({ token, mode, status, offerEnds }): WaitingPerson[] =>
      status === 'waiting' || status === 'offered' ? [{ id: token, mode, status, offerEnds }] : [],
    );
    const confirmed = (mode: AttendanceMode) => this.#of(workshop.id, mode, 'confirmed').length;
    const { expired, offered, offerEnds, isListClosed } = reconcile(workshop, confirmed, people, nowMs);
    for (const booking of own) {
      if (expired.includes(booking.token)) booking.status = 'expired';
      else if (offered.includes(booking.token)) Object.assign(booking, { status: 'offered', offerEnds });
      else if (isListClosed && (booking.status === 'waiting' || booking.status === 'offered'))
        booking.status = 'closed';
    }
  }

  /** Gives the place back, or refuses the offered one; the first in line gets it. What is over already stays so. */
  cancel(booking: Booking, published: PublishedWorkshop, nowMs: number): 'done' | 'workshop-past' {
    this.reconcile(published, nowMs);
    if (!ACTIVE.includes(booking.status)) return 'done';
    if (startOf(published.workshop) <= nowMs) return 'workshop-past';
    booking.status = 'cancelled';
    this.reconcile(published, nowMs);
    return 'done';
  }

  /** Takes the place that is offered; once taken, it stays so. */
  accept(booking: Booking, published: PublishedWorkshop, nowMs: number): 'done' | 'offer-expired' {
    this.reconcile(published, nowMs);
    if (booking.status !== 'confirmed' && booking.status !== 'offered') return 'offer-expired';
    booking.status = 'confirmed';
    return 'done';
  }

  /** A workshop as everybody may read it, with the seats that are left now. */
  counted({ workshop, waitingList }: PublishedWorkshop, nowMs: number): Workshop {
    const count = (mode: string, status: Booking['status']) => this.#of(workshop.id, mode, status).length;
    const taken = (mode: AttendanceMode) => ({
      held: count(mode, 'confirmed') + count(mode, 'offered'),
      waiting: count(mode, 'waiting'),
    });
    return withSeats(workshop, taken, waitingList, nowMs);
  }

  #of(workshopId: string, mode: string, status: Booking['status']): Booking[] {
    return this.#all.filter(
      (booking) => booking.workshopId === workshopId && booking.mode === mode && booking.status === status,
    );
  }
}

/** First start, epoch milliseconds. */
export const startOf = ({ sessions }: Workshop): number => Math.min(...sessions.map(({ starts }) => epochOf(starts)));
