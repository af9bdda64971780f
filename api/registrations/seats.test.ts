import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aWorkshop, places } from '../../test/support/workshop.ts';
import { ATTENDANCE_MODES, type AttendanceMode, type Workshop } from '../../src/contract/workshops.ts';
import { seatFor } from '../../src/domain/workshops/seats.ts';
import { epochOf } from '../../src/domain/workshops/session-time.ts';
import { withSeats } from '../workshops/with-seats.ts';
import { admit, type SeatRequest } from './admit.ts';
import { canOffer } from './offer-time.ts';
import { reconcile, type WaitingPerson } from './reconcile.ts';

const HOUR_MS = 3_600_000;
const START = epochOf(aWorkshop().sessions[0]?.starts ?? '');

interface Person {
  readonly id: string;
  readonly mode: AttendanceMode;
  status: 'confirmed' | 'waiting' | 'offered' | 'cancelled' | 'expired' | 'closed';
  offerEnds?: number;
}

/** A workshop with its people, as server and mock lead it: each act is followed by a reconciliation. */
class Ledger {
  nowMs = START - 120 * HOUR_MS;
  readonly people: Person[] = [];
  readonly keepsList: boolean;
  planned: Workshop;

  constructor(seats: readonly [onSite: number, online: number], keepsList: boolean) {
    this.keepsList = keepsList;
    this.planned = aWorkshop({
      format: 'hybrid',
      places: [places('on-site', seats[0]), places('online', seats[1])],
      registration: { closes: aWorkshop().sessions[0]?.starts ?? '', state: 'closed' },
    });
  }

  count(mode: AttendanceMode, ...statuses: Person['status'][]): number {
    return this.people.filter((person) => person.mode === mode && statuses.includes(person.status)).length;
  }

  seats(mode: AttendanceMode): number {
    return this.planned.places.find((entry) => entry.mode === mode)?.left ?? 0;
  }

  published(): Workshop {
    const taken = (mode: AttendanceMode) => ({
      held: this.count(mode, 'confirmed', 'offered'),
      waiting: this.count(mode, 'waiting'),
    });
    return withSeats(this.planned, taken, this.keepsList, this.nowMs);
  }

  /** Everybody on the list; `head`: of those who wait only as many as there are seats. */
  listed(head = false): WaitingPerson[] {
    const left = new Map(ATTENDANCE_MODES.map((mode) => [mode, Math.max(1, this.seats(mode))]));
    return this.people.flatMap(({ id, mode, status, offerEnds }): WaitingPerson[] => {
      if (status === 'offered') return [{ id, mode, status, offerEnds }];
      if (status !== 'waiting') return [];
      const rest = left.get(mode) ?? 0;
      left.set(mode, rest - 1);
      return head && rest <= 0 ? [] : [{ id, mode, status }];
    });
  }

  plan(head = false) {
    return reconcile(this.planned, (mode) => this.count(mode, 'confirmed'), this.listed(head), this.nowMs);
  }

  reconcile(): void {
    const { expired, offered, offerEnds, isListClosed } = this.plan();
    for (const person of this.people) {
      if (expired.includes(person.id)) person.status = 'expired';
      else if (offered.includes(person.id)) Object.assign(person, { status: 'offered', offerEnds });
      else if (isListClosed && (person.status === 'waiting' || person.status === 'offered')) person.status = 'closed';
    }
  }

  register(request: SeatRequest): void {
    const admission = admit(this.published(), this.keepsList, request, this.nowMs);
    if (admission.status === 'refused' || admission.status === 'shared') return;
    const waitingBefore = this.count(request.mode, 'waiting');
    if (admission.status === 'waiting') assert.equal(admission.position, waitingBefore + 1, 'a newcomer is the last');
    this.people.push({ id: String(this.people.length), mode: request.mode, status: admission.status });
  }
}

const modes = fc.constantFrom(...ATTENDANCE_MODES);
const acts = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constant('register' as const), mode: modes, waitingList: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('cancel' as const), who: fc.nat(40) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('accept' as const), who: fc.nat(40) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('seats' as const), mode: modes, seats: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('cancel-workshop' as const) }) },
);
type Act = typeof acts extends fc.Arbitrary<infer A> ? A : never;

function perform(ledger: Ledger, act: Act): void {
  // As on the server: reconcile the waiting list first.
  if (act.act === 'wait') ledger.nowMs += act.hours * HOUR_MS;
  ledger.reconcile();
  if (act.act === 'register') ledger.register(act);
  if (act.act === 'seats')
    ledger.planned = {
      ...ledger.planned,
      places: ledger.planned.places.map((entry) => (entry.mode === act.mode ? { ...entry, left: act.seats } : entry)),
    };
  if (act.act === 'cancel-workshop') ledger.planned = { ...ledger.planned, state: 'cancelled' };
  if (act.act === 'cancel' || act.act === 'accept') {
    const person = ledger.people[act.who % Math.max(1, ledger.people.length)];
    if (person?.status === 'offered' && act.act === 'accept') person.status = 'confirmed';
    if (person && act.act === 'cancel' && ['confirmed', 'offered', 'waiting'].includes(person.status))
      person.status = 'cancelled';
  }
  ledger.reconcile();
}

/** What may become of a status by itself or by an act. */
const NEXT: Readonly<Record<Person['status'], readonly Person['status'][]>> = {
  confirmed: ['confirmed', 'cancelled'],
  waiting: ['waiting', 'offered', 'cancelled', 'closed'],
  offered: ['offered', 'confirmed', 'cancelled', 'expired', 'closed'],
  cancelled: ['cancelled'],
  expired: ['expired'],
  closed: ['closed'],
};

/** Runs any history of a workshop and asks `check` after each act; `before`: statuses before it. */
const always = (check: (ledger: Ledger, before: readonly Person[], act: Act) => void): void =>
  fc.assert(
    fc.property(
      fc.tuple(fc.nat(4), fc.nat(4)),
      fc.boolean(),
      fc.array(acts, { maxLength: 60, size: 'max' }),
      (seats, keepsList, history) => {
        const ledger = new Ledger(seats, keepsList);
        for (const act of history) {
          const before = ledger.people.map((person) => ({ ...person }));
          perform(ledger, act);
          check(ledger, before, act);
        }
      },
    ),
    { numRuns: 300 },
  );

describe('seats, whatever happens in whatever order', () => {
  it('are never given twice', () => {
    always((ledger, before, act) => {
      for (const mode of ATTENDANCE_MODES) {
        const held = ledger.count(mode, 'confirmed', 'offered');
        const heldBefore = before.filter(
          (person) => person.mode === mode && (person.status === 'confirmed' || person.status === 'offered'),
        ).length;
        // Staff may lower the number of seats below those that are given; nobody loses theirs by it.
        assert.ok(held <= Math.max(ledger.seats(mode), heldBefore), `${mode}: ${held} after ${act.act}`);
      }
    });
  });

  it('are offered in the order of arrival', () => {
    always((ledger, before) => {
      for (const mode of ATTENDANCE_MODES) {
        const own = ledger.people.filter((person) => person.mode === mode);
        const firstWaiting = own.findIndex(({ status }) => status === 'waiting');
        const offeredNow = own.filter(
          ({ id, status }) => status === 'offered' && before[Number(id)]?.status === 'waiting',
        );
        for (const person of offeredNow)
          assert.ok(firstWaiting < 0 || own.indexOf(person) < firstWaiting, `${person.id} was passed over`);
      }
    });
  });

  it('lose nobody: everybody keeps their status until something of theirs happens', () => {
    always((ledger, before) => {
      before.forEach(({ status }, index) => {
        const now = ledger.people[index]?.status;
        assert.ok(now !== undefined && NEXT[status].includes(now), `${status} became ${String(now)}`);
      });
    });
  });

  it('are kept for the person they were offered to until the offer ends, and no longer', () => {
    always((ledger, before) => {
      for (const { id, status, offerEnds = 0 } of ledger.people) {
        if (status === 'offered') assert.ok(offerEnds > ledger.nowMs, `${id} holds an offer that has ended`);
        const wasOffered = before[Number(id)]?.status === 'offered';
        if (status === 'expired' && wasOffered) assert.ok(offerEnds <= ledger.nowMs, `${id} lost an offer too early`);
      }
    });
  });

  it('are never idle while somebody waits who can take one', () => {
    always((ledger) => {
      if (!canOffer(ledger.planned, ledger.nowMs)) return;
      for (const mode of ATTENDANCE_MODES)
        if (ledger.count(mode, 'waiting') > 0)
          assert.ok(ledger.seats(mode) - ledger.count(mode, 'confirmed', 'offered') <= 0, mode);
    });
  });

  it('are no longer waited for once the workshop has begun or was cancelled', () => {
    always((ledger) => {
      if (ledger.planned.state !== 'cancelled' && ledger.nowMs < START) return;
      for (const mode of ATTENDANCE_MODES) assert.equal(ledger.count(mode, 'waiting', 'offered'), 0);
    });
  });

  it('need no second reconciliation, and the head of the list suffices for the first', () => {
    always((ledger) => {
      const { expired, offered } = ledger.plan();
      assert.deepEqual([expired, offered], [[], []]);
      // As if staff added seats: everybody or the first ones, the same people get an offer.
      ledger.planned = {
        ...ledger.planned,
        places: ledger.planned.places.map((entry) => ({ ...entry, left: entry.left + 1 })),
      };
      assert.deepEqual(ledger.plan(true), ledger.plan(false));
    });
  });
});

describe('what the form says before it sends', () => {
  it('is what the server decides on the same workshop', () => {
    always((ledger) => {
      const published = ledger.published();
      if (!['open', 'waiting-list', 'full'].includes(published.registration.state)) return;
      for (const entry of published.places) {
        if (entry.mode === 'other') continue;
        for (const waitingList of [true, false])
          assert.deepEqual(
            seatFor(entry, { keepsList: ledger.keepsList, acceptsList: waitingList }),
            admit(published, ledger.keepsList, { mode: entry.mode, waitingList }, ledger.nowMs),
          );
      }
    });
  });
});

describe('a registration is refused', () => {
  const ask = (part: Partial<Workshop>, nowMs = START - 48 * HOUR_MS, request: Partial<SeatRequest> = {}) =>
    admit(aWorkshop(part), true, { mode: 'on-site', waitingList: false, ...request }, nowMs);
  const refused = (reason: string) => ({ status: 'refused', reason });

  it('by what staff and time have decided, in this order', () => {
    const registration = aWorkshop().registration;
    assert.deepEqual(ask({ state: 'cancelled' }, START + 100 * HOUR_MS), refused('workshop-cancelled'));
    assert.deepEqual(ask({}, START + 100 * HOUR_MS), refused('workshop-past'));
    assert.deepEqual(ask({ registration: { ...registration, state: 'not-yet' } }), refused('registration-not-open'));
    assert.deepEqual(ask({ registration: { ...registration, state: 'closed' } }), refused('registration-closed'));
  });

  it('where no seat is left and the person would not wait, or cannot', () => {
    const full = { places: [places('on-site', 12, 0, 3)] };
    assert.deepEqual(ask(full), refused('workshop-full'));
    assert.deepEqual(ask(full, undefined, { waitingList: true }), { status: 'waiting', position: 4 });
    assert.deepEqual(
      admit(aWorkshop(full), false, { mode: 'on-site', waitingList: true }, START - 48 * HOUR_MS),
      refused('waiting-list-closed'),
    );
    assert.deepEqual(ask({}), { status: 'confirmed' });
  });
});
