import type { PublishedWorkshop } from '../content/publish/workshops/workshop.ts';
import type { AttendanceMode, ModePlaces, Workshop } from '../src/contract/workshops.ts';
import { canOffer, offerEnd } from '../api/registrations/offer-time.ts';
import { registrationState } from '../api/workshops/registration-state.ts';
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

  /**
   * What time has brought about: offers that ran out end, nobody waits for what has begun or was cancelled, and free
   * places are offered to the first in line.
   */
  settle({ workshop }: PublishedWorkshop, nowMs: number): void {
    const own = this.#all.filter(({ workshopId }) => workshopId === workshop.id);
    for (const booking of own)
      if (booking.status === 'offered' && (booking.offerEnds ?? 0) <= nowMs) booking.status = 'expired';
    if (workshop.state === 'cancelled' || nowMs >= startOf(workshop))
      for (const booking of own)
        if (booking.status === 'waiting' || booking.status === 'offered') booking.status = 'closed';
    if (!canOffer(workshop, nowMs)) return;
    for (const entry of workshop.places)
      for (const first of this.#of(workshop.id, entry.mode, 'waiting').slice(
        0,
        Math.max(0, this.#free(workshop, entry)),
      ))
        Object.assign(first, { status: 'offered', offerEnds: offerEnd(workshop, nowMs) });
  }

  /** Gives the place back, or refuses the offered one; the first in line gets it. What is over already stays so. */
  cancel(booking: Booking, published: PublishedWorkshop, nowMs: number): 'done' | 'workshop-past' {
    this.settle(published, nowMs);
    if (!ACTIVE.includes(booking.status)) return 'done';
    if (startOf(published.workshop) <= nowMs) return 'workshop-past';
    booking.status = 'cancelled';
    this.settle(published, nowMs);
    return 'done';
  }

  /** Takes the place that is offered; once taken, it stays so. */
  accept(booking: Booking, published: PublishedWorkshop, nowMs: number): 'done' | 'offer-expired' {
    this.settle(published, nowMs);
    if (booking.status !== 'confirmed' && booking.status !== 'offered') return 'offer-expired';
    booking.status = 'confirmed';
    return 'done';
  }

  /** A workshop as everybody may read it, with the places that are left now. */
  counted({ workshop, waitingList }: PublishedWorkshop, nowMs: number): Workshop {
    const offers = canOffer(workshop, nowMs);
    const places = workshop.places.map((entry): ModePlaces => {
      const waiting = this.#of(workshop.id, entry.mode, 'waiting').length;
      // A free place belongs to those who wait, as long as it can still be offered.
      return { ...entry, left: Math.max(0, this.#free(workshop, entry) - (offers ? waiting : 0)), waiting };
    });
    const state = registrationState({ ...workshop, places }, waitingList, nowMs);
    return { ...workshop, places, registration: { ...workshop.registration, state } };
  }

  /** Places of a mode that no booking holds. */
  #free({ id }: Workshop, { mode, left }: ModePlaces): number {
    return left - this.#of(id, mode, 'confirmed').length - this.#of(id, mode, 'offered').length;
  }

  #of(workshopId: string, mode: string, status: Booking['status']): Booking[] {
    return this.#all.filter(
      (booking) => booking.workshopId === workshopId && booking.mode === mode && booking.status === status,
    );
  }
}

/** First start, epoch milliseconds. */
export const startOf = ({ sessions }: Workshop): number => Math.min(...sessions.map(({ starts }) => epochOf(starts)));
