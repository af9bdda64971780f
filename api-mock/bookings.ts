import type { PublishedWorkshop } from '../content/publish/workshops/workshop.ts';
import type { AttendanceMode, Workshop } from '../src/contract/workshops.ts';
import { reconcile, type WaitingPerson } from '../api/registrations/reconcile.ts';
import { emailKey, personKey } from '../api/people/person-key.ts';
import { canTakeSeat, type KnownPerson } from '../api/registrations/admit.ts';
import {
  addRegistration,
  type ChangedRegistration,
  giveUpRegistration,
  type PersonRegistration,
  statusSeen,
} from '../api/registrations/shared-place.ts';
import { isActive } from '../api/registrations/status.ts';
import { withSeats } from '../api/workshops/with-seats.ts';
import { epochOf } from '../src/domain/workshops/session-time.ts';

/** What a visitor has booked on a server of the mock. */
export interface Booking {
  readonly token: string;
  readonly workshopId: string;
  mode: AttendanceMode;
  /** Order of arrival. */
  number: number;
  /** Token of the booking of the same person that holds the place which this one shares. */
  sharesWith: string | null;
  readonly name: string;
  readonly email: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  status: PersonRegistration['status'];
  /** Until when a freed place is kept for this visitor, epoch milliseconds; only while `offered`. */
  offerEnds: number | null;
}

/** What the visitor has: the place that their bookings share, or nothing once this one was given up. */
export type HeldPlace = Pick<Booking, 'status' | 'mode' | 'offerEnds'>;

/** The bookings of one server; gone with it. */
export class Bookings {
  readonly #all: Booking[] = [];
  readonly #byKey = new Map<string, { readonly request: string; readonly booking: Booking }>();

  /** The booking that the same request has already made; `conflict`: the key came with another request. */
  repeated(key: string, request: string): Booking | 'conflict' | undefined {
    const known = this.#byKey.get(key);
    return known && (known.request === request ? known.booking : 'conflict');
  }

  /** What is known of a person before they are admitted. */
  known(workshopId: string, person: Pick<Booking, 'name' | 'email'>): KnownPerson {
    const holders = this.#all.filter((one) => one.workshopId === workshopId && isHolder(one));
    const own = holders.find((one) => personKey(one) === personKey(person));
    const { mode, status } = own ?? {};
    return {
      holds:
        mode && (status === 'confirmed' || status === 'offered' || status === 'waiting') ? { mode, status } : undefined,
      othersAtEmail: holders.filter((one) => one !== own && emailKey(one.email) === emailKey(person.email)).length,
    };
  }

  /** Adds a booking. `shared`: the person has a place, which this one shares. A seat takes the place of their waiting entry. */
  add(
    made: Omit<Booking, 'number' | 'sharesWith' | 'status' | 'offerEnds'>,
    admitted: 'confirmed' | 'waiting' | 'shared',
    key: string,
    request: string,
  ): Booking {
    const own = this.#all.filter((one) => one.workshopId === made.workshopId && personKey(one) === personKey(made));
    const holder = own.find(isHolder);
    const sharing = holder === undefined ? [] : own.filter((one) => this.#holderOf(one) === holder);
    const asked = { id: made.token, mode: made.mode, number: this.#all.length + 1 };
    const { added, changed } = addRegistration(sharing.map(asRegistration), asked, admitted);
    const booking: Booking = { ...made, ...withoutId(added) };
    this.#apply(changed);
    this.#all.push(booking);
    this.#byKey.set(key, { request, booking });
    return booking;
  }

  find(token: string): Booking | undefined {
    return this.#all.find((booking) => booking.token === token);
  }

  /** Place on the waiting list, from 1. */
  positionOf(booking: Booking): number {
    const holder = this.#holderOf(booking);
    return this.#of(booking.workshopId, holder.mode, 'waiting').indexOf(holder) + 1;
  }

  /** What the holder of the booking has. */
  place(booking: Booking): HeldPlace {
    const holder = this.#holderOf(booking);
    return { mode: holder.mode, offerEnds: holder.offerEnds, status: statusSeen(booking, holder) };
  }

  /** Applies `reconcile` to the waiting list at the current time. */
  reconcile({ workshop }: PublishedWorkshop, nowMs: number): void {
    const own = this.#all.filter(({ workshopId, sharesWith }) => workshopId === workshop.id && sharesWith === null);
    own.sort((a, b) => a.number - b.number);
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
    const all = this.#all.filter(({ workshopId }) => workshopId === booking.workshopId);
    const holder = this.#holderOf(booking);
    const sharing = all.filter(({ token, sharesWith }) => token === holder.token || sharesWith === holder.token);
    const changes = giveUpRegistration(sharing.map(asRegistration), booking.token);
    if (changes.length === 0) return 'done';
    if (startOf(published.workshop) <= nowMs) return 'workshop-past';
    this.#apply(changes);
    this.reconcile(published, nowMs);
    return 'done';
  }

  /** Takes the place that is offered; once taken, it stays so. */
  accept(booking: Booking, published: PublishedWorkshop, nowMs: number): 'done' | 'offer-expired' {
    this.reconcile(published, nowMs);
    const { status, mode } = this.place(booking);
    const isFree = canTakeSeat(this.counted(published, nowMs), { mode, status }, nowMs);
    if (status !== 'confirmed' && status !== 'offered' && !isFree) return 'offer-expired';
    this.#holderOf(booking).status = 'confirmed';
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
    return this.#all
      .filter(
        (booking) =>
          booking.workshopId === workshopId &&
          booking.sharesWith === null &&
          booking.mode === mode &&
          booking.status === status,
      )
      .sort((a, b) => a.number - b.number);
  }

  #apply(changes: readonly ChangedRegistration[]): void {
    for (const change of changes) {
      const booking = this.find(change.id);
      if (booking !== undefined) Object.assign(booking, withoutId(change));
    }
  }

  #holderOf(booking: Booking): Booking {
    return (booking.sharesWith === null ? undefined : this.find(booking.sharesWith)) ?? booking;
  }
}

const isHolder = ({ sharesWith, status }: Booking): boolean => sharesWith === null && isActive(status);

const asRegistration = ({ token, sharesWith, status, mode, number, offerEnds }: Booking): PersonRegistration => ({
  id: token,
  sharesWith,
  status,
  mode,
  number,
  offerEnds,
});

/** First start, epoch milliseconds. */
export const startOf = ({ sessions }: Workshop): number => Math.min(...sessions.map(({ starts }) => epochOf(starts)));

const withoutId = (registration: PersonRegistration): Omit<PersonRegistration, 'id'> => {
  const { sharesWith, status, mode, number, offerEnds } = registration;
  return { sharesWith, status, mode, number, offerEnds };
};
