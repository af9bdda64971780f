import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aWorkshop, places } from '../../test/support/workshop.ts';
import { ATTENDANCE_MODES, type AttendanceMode, type Workshop } from '../../src/contract/workshops.ts';
import { epochOf } from '../../src/domain/workshops/session-time.ts';
import { MAX_PEOPLE_PER_EMAIL } from '../people/person-key.ts';
import { withSeats } from '../workshops/with-seats.ts';
import { type Admission, admit } from './admit.ts';
import { reconcile } from './reconcile.ts';
import {
  addRegistration,
  type ChangedRegistration,
  giveUpPlace,
  giveUpRegistration,
  holderOf,
  type PersonRegistration,
  statusSeen,
} from './shared-place.ts';
import { isActive, type SeatStatus } from './status.ts';

const HOUR_MS = 3_600_000;
const START = epochOf(aWorkshop().sessions[0]?.starts ?? '');

interface Registration extends PersonRegistration {
  readonly person: string;
}

/** A hybrid workshop with a waiting list, and people who register as often as they like. */
class Ledger {
  nowMs = START - 120 * HOUR_MS;
  registrations: Registration[] = [];
  readonly planned: Workshop;

  constructor([onSite, online]: readonly [number, number]) {
    this.planned = aWorkshop({
      format: 'hybrid',
      places: [places('on-site', onSite), places('online', online)],
      registration: { closes: aWorkshop().sessions[0]?.starts ?? '', state: 'closed' },
    });
  }

  get holders(): Registration[] {
    return this.registrations.filter(({ sharesWith }) => sharesWith === null).sort((a, b) => a.number - b.number);
  }

  count(mode: AttendanceMode, ...statuses: SeatStatus[]): number {
    return this.holders.filter((one) => one.mode === mode && statuses.includes(one.status)).length;
  }

  seats(mode: AttendanceMode): number {
    return this.planned.places.find((entry) => entry.mode === mode)?.left ?? 0;
  }

  /** The place that the person has, if any. */
  placeOf(person: string): Registration | undefined {
    return this.holders.find((one) => one.person === person && isActive(one.status));
  }

  /** What the secret of the form of a registration shows. */
  seen(registration: Registration): SeatStatus {
    return statusSeen(registration, holderOf(this.registrations, registration));
  }

  standing(person: string): Registration[] {
    return this.registrations.filter((one) => one.person === person && isActive(this.seen(one)));
  }

  register(person: string, mode: AttendanceMode, waitingList = true): Admission['status'] {
    this.reconcile();
    const holder = this.placeOf(person);
    const taken = (of: AttendanceMode) => ({
      held: this.count(of, 'confirmed', 'offered'),
      waiting: this.count(of, 'waiting'),
    });
    const holds = holder && { mode: holder.mode, status: holder.status as 'confirmed' | 'offered' | 'waiting' };
    const published = withSeats(this.planned, taken, true, this.nowMs);
    const admission = admit(published, true, { mode, waitingList }, this.nowMs, { holds, othersAtEmail: 0 });
    if (admission.status === 'refused') return 'refused';
    const own = this.registrations.filter((one) => holder && holderOf(this.registrations, one) === holder);
    const asked = { id: String(this.registrations.length), mode, number: this.registrations.length };
    const { added, changed } = addRegistration(own, asked, admission.status);
    this.registrations.push({ ...added, person });
    this.change(changed);
    this.reconcile();
    return admission.status;
  }

  /** By the secret of the form. */
  giveUp(registration: Registration | undefined): void {
    if (registration === undefined || this.nowMs >= START) return;
    this.reconcile();
    const current = this.registrations.find(({ id }) => id === registration.id) ?? registration;
    this.change(giveUpRegistration(this.sharingWith(current), current.id));
    this.reconcile();
  }

  /** By the link in a mail. */
  giveUpAll(person: string): void {
    this.reconcile();
    const place = this.placeOf(person);
    if (place !== undefined && this.nowMs < START) this.change(giveUpPlace(this.sharingWith(place)));
    this.reconcile();
  }

  accept(person: string): void {
    this.reconcile();
    const place = this.placeOf(person);
    if (place?.status === 'offered') this.change([{ ...place, status: 'confirmed', offerEnds: null }]);
  }

  sharingWith(registration: Registration): Registration[] {
    const holder = holderOf(this.registrations, registration);
    return this.registrations.filter((one) => holderOf(this.registrations, one).id === holder.id);
  }

  change(changes: readonly ChangedRegistration[]): void {
    for (const change of changes)
      this.registrations = this.registrations.map((one) => (one.id === change.id ? { ...one, ...change } : one));
  }

  reconcile(): void {
    const people = this.holders.flatMap(({ id, mode, status, offerEnds }) =>
      status === 'waiting' || status === 'offered' ? [{ id, mode, status, offerEnds }] : [],
    );
    const plan = reconcile(this.planned, (mode) => this.count(mode, 'confirmed'), people, this.nowMs);
    const { expired, offered, offerEnds, isListClosed } = plan;
    for (const one of this.holders) {
      if (expired.includes(one.id)) this.change([{ ...one, status: 'expired', offerEnds: null }]);
      else if (offered.includes(one.id)) this.change([{ ...one, status: 'offered', offerEnds }]);
      else if (isListClosed && (one.status === 'waiting' || one.status === 'offered'))
        this.change([{ ...one, status: 'closed', offerEnds: null }]);
    }
  }
}

const people = fc.constantFrom('Léa', 'Zoé', 'Ali', 'Mia', 'Tom');
const modes = fc.constantFrom(...ATTENDANCE_MODES);
const acts = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('register' as const), person: people, mode: modes }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('give-up' as const), which: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('give-up-all' as const), person: people }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('accept' as const), person: people }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 30 }) }) },
);
type Act = typeof acts extends fc.Arbitrary<infer A> ? A : never;

function perform(ledger: Ledger, act: Act): void {
  if (act.act === 'register') ledger.register(act.person, act.mode);
  if (act.act === 'give-up') ledger.giveUp(ledger.registrations[act.which % Math.max(1, ledger.registrations.length)]);
  if (act.act === 'give-up-all') ledger.giveUpAll(act.person);
  if (act.act === 'accept') ledger.accept(act.person);
  if (act.act === 'wait') ledger.nowMs += act.hours * HOUR_MS;
  ledger.reconcile();
}

/** Runs any history, and asks `check` after each act. */
const always = (check: (ledger: Ledger, before: readonly Registration[], act: Act) => void): void =>
  fc.assert(
    fc.property(fc.tuple(fc.nat(3), fc.nat(3)), fc.array(acts, { maxLength: 50, size: 'max' }), (seats, history) => {
      const ledger = new Ledger(seats);
      for (const act of history) {
        const before = ledger.registrations;
        perform(ledger, act);
        check(ledger, before, act);
      }
    }),
    { numRuns: 400 },
  );

describe('a person who registers more than once, in any order', () => {
  it('has one place at most', () => {
    always((ledger) => {
      const holders = ledger.holders.filter(({ status }) => isActive(status)).map(({ person }) => person);
      assert.equal(new Set(holders).size, holders.length, holders.join());
    });
  });

  it('never gets a seat that is not there', () => {
    always((ledger) => {
      for (const mode of ATTENDANCE_MODES)
        assert.ok(ledger.count(mode, 'confirmed', 'offered') <= ledger.seats(mode), mode);
    });
  });

  it('has a place as long as one of their registrations stands, and no longer', () => {
    always((ledger) => {
      for (const { person } of ledger.registrations)
        assert.equal(ledger.placeOf(person) !== undefined, ledger.standing(person).length > 0, person);
    });
  });

  it('reads the same from every registration that was not given up', () => {
    always((ledger) => {
      for (const one of ledger.registrations.filter(({ status }) => status !== 'cancelled')) {
        const holder = holderOf(ledger.registrations, one);
        assert.deepEqual([holder.sharesWith, holder.person], [null, one.person], 'no chain, and nobody else');
        assert.equal(ledger.seen(one), holder.status);
      }
    });
  });

  it('loses a seat or an offer only with a registration that asked for it, or with time', () => {
    always((ledger, before, act) => {
      for (const one of before) {
        if (one.sharesWith !== null || (one.status !== 'confirmed' && one.status !== 'offered')) continue;
        const place = ledger.placeOf(one.person);
        if (place?.mode === one.mode && (place.status === 'confirmed' || place.status === one.status)) continue;
        const mayLose = act.act === 'give-up' || act.act === 'give-up-all' || one.status === 'offered';
        assert.ok(mayLose && act.act !== 'register', `${one.person} lost ${one.status} by ${act.act}`);
        const stillAsked = ledger.standing(one.person).some(({ id, mode }) => id !== one.id && mode === one.mode);
        assert.ok(!stillAsked, `${one.person} lost what another registration asks for`);
      }
    });
  });

  it('keeps the order in which they came while they wait', () => {
    always((ledger, before) => {
      for (const one of before) {
        const place = ledger.placeOf(one.person);
        if (one.sharesWith === null && one.status === 'waiting' && place?.mode === one.mode)
          assert.equal(place.number, one.number, one.person);
      }
    });
  });

  it('costs nobody else anything but the order: others keep what they have', () => {
    always((ledger, before, act) => {
      if (act.act !== 'register') return;
      for (const one of before) {
        if (one.person === act.person || one.sharesWith !== null) continue;
        const now = ledger.registrations.find(({ id }) => id === one.id);
        assert.ok(now?.status === one.status || (one.status === 'waiting' && now?.status === 'offered'), one.person);
      }
    });
  });
});

describe('two registrations of one person', () => {
  const full = (): Ledger => {
    const ledger = new Ledger([1, 2]);
    ledger.register('Ali', 'on-site');
    return ledger;
  };
  const [first, second] = [0, 1].map((index) => (ledger: Ledger) => ledger.registrations[index + 1]);

  it('keep the place of the one when the other is given up, whichever it is', () => {
    for (const which of [0, 1]) {
      const ledger = new Ledger([1, 0]);
      assert.equal(ledger.register('Léa', 'on-site'), 'confirmed');
      assert.equal(ledger.register('Léa', 'on-site'), 'shared');
      ledger.register('Zoé', 'on-site');
      ledger.giveUp(ledger.registrations[which]);
      assert.deepEqual([ledger.placeOf('Léa')?.status, ledger.placeOf('Zoé')?.status], ['confirmed', 'waiting']);
      ledger.giveUp(ledger.registrations[1 - which]);
      assert.deepEqual([ledger.placeOf('Léa')?.status, ledger.placeOf('Zoé')?.status], [undefined, 'offered']);
    }
  });

  it('end together by the link in a mail', () => {
    const ledger = new Ledger([1, 0]);
    ledger.register('Léa', 'on-site');
    ledger.register('Léa', 'on-site');
    ledger.giveUpAll('Léa');
    assert.deepEqual(
      ledger.registrations.map((one) => ledger.seen(one)),
      ['cancelled', 'cancelled'],
    );
  });

  it('are a counted seat online in place of the entry on the list for the room', () => {
    const ledger = full();
    assert.equal(ledger.register('Léa', 'on-site'), 'waiting');
    assert.equal(ledger.register('Léa', 'online'), 'confirmed');
    assert.deepEqual([ledger.count('on-site', 'waiting'), ledger.count('online', 'confirmed')], [0, 1]);
    const waited = first?.(ledger);
    assert.equal(waited && ledger.seen(waited), 'confirmed', 'both pages say it');
  });

  it('bring back the position on the list when the seat online is given up', () => {
    const ledger = full();
    ledger.register('Léa', 'on-site');
    ledger.register('Léa', 'online');
    ledger.register('Zoé', 'on-site');
    ledger.giveUp(second?.(ledger));
    const waiting = ledger.holders.filter(({ status }) => status === 'waiting').map(({ person }) => person);
    assert.deepEqual(waiting, ['Léa', 'Zoé']);
  });

  it('never move a seat to the other mode', () => {
    const ledger = new Ledger([1, 1]);
    ledger.register('Léa', 'on-site');
    assert.equal(ledger.register('Léa', 'online'), 'shared');
    assert.deepEqual([ledger.count('on-site', 'confirmed'), ledger.count('online', 'confirmed')], [1, 0]);
  });
});

describe('an e-mail', () => {
  const ask = (othersAtEmail: number, holds?: { mode: AttendanceMode; status: 'confirmed' }) =>
    admit(aWorkshop(), true, { mode: 'on-site', waitingList: false }, START - 48 * HOUR_MS, { othersAtEmail, holds });

  it(`serves ${MAX_PEOPLE_PER_EMAIL} people`, () => {
    assert.equal(ask(MAX_PEOPLE_PER_EMAIL - 1).status, 'confirmed');
    assert.deepEqual(ask(MAX_PEOPLE_PER_EMAIL), { status: 'refused', reason: 'address-full' });
  });

  it('serves those who have a place whatever their number', () => {
    assert.deepEqual(ask(MAX_PEOPLE_PER_EMAIL, { mode: 'on-site', status: 'confirmed' }), { status: 'shared' });
  });
});
