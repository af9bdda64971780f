import type { PublishedWorkshop } from '../content/publish/workshop.ts';
import type { ModePlaces, Workshop, AttendanceMode } from '../src/contract/workshops.ts';
import { registrationState } from '../src/domain/workshops/registration-state.ts';

/** What a visitor has booked on a server of the mock. */
export interface Booking {
  readonly token: string;
  readonly workshopId: string;
  readonly mode: AttendanceMode;
  readonly name: string;
  readonly email: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  status: 'confirmed' | 'waiting' | 'cancelled';
}

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

  /** Gives the place back. The real server offers it to the first in line; here nobody else waits for it. */
  cancel(booking: Booking): void {
    booking.status = 'cancelled';
  }

  /** A workshop as everybody may read it, with the places that are left now. */
  counted({ workshop, waitingList }: PublishedWorkshop, nowMs: number): Workshop {
    const places = workshop.places.map((entry): ModePlaces => {
      const waiting = this.#count(workshop.id, entry, 'waiting');
      const free = entry.left - this.#count(workshop.id, entry, 'confirmed');
      return { ...entry, left: Math.max(0, free - waiting), waiting };
    });
    const state = registrationState({ ...workshop, places }, waitingList, nowMs);
    return { ...workshop, places, registration: { ...workshop.registration, state } };
  }

  #count(workshopId: string, { mode }: ModePlaces, status: Booking['status']): number {
    return this.#of(workshopId, mode, status).length;
  }

  #of(workshopId: string, mode: string, status: Booking['status']): Booking[] {
    return this.#all.filter(
      (booking) => booking.workshopId === workshopId && booking.mode === mode && booking.status === status,
    );
  }
}
