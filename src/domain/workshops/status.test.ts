import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession, aWorkshop, places } from '../../../test/support/workshop.ts';
import type { Workshop } from '../../contract/workshops.ts';
import { registrationState } from '../../../api/workshops/registration-state.ts';
import { epochOf } from './session-time.ts';
import { isAhead, isBookable, workshopStatus } from './status.ts';

const at = (instant: string) => epochOf(instant);
const before = at('2026-11-23T12:00:00+01:00');
const availability = (part: Partial<Workshop>, now = before) => workshopStatus(aWorkshop(part), now).availability;

describe('the status of a workshop, by places', () => {
  it('counts what is left in all modes together', () => {
    const hybrid = aWorkshop({ format: 'hybrid', places: [places('on-site', 12, 0), places('online', 20, 2)] });
    assert.deepEqual(workshopStatus(hybrid, before), { availability: 'few-left', left: 2, movedFrom: undefined });
  });

  it('says few from three down', () => {
    assert.equal(availability({ places: [places('on-site', 12, 4)] }), 'places-left');
    assert.equal(availability({ places: [places('on-site', 12, 3)] }), 'few-left');
    assert.equal(availability({ places: [places('on-site', 12, 1)] }), 'few-left');
  });

  it('offers the waiting list where there is one', () => {
    const registration = aWorkshop().registration;
    const none = [places('on-site', 12, 0, 4)];
    assert.equal(
      availability({ places: none, registration: { ...registration, state: 'waiting-list' } }),
      'full-waiting',
    );
    assert.equal(availability({ places: none, registration: { ...registration, state: 'full' } }), 'full');
  });
});

describe('what one can still go to', () => {
  const end = at('2026-12-08T16:30:00+01:00');

  it('is what takes place, also full, closed or under way, until its last session is over', () => {
    const full = { ...aWorkshop().registration, state: 'full' } as const;
    for (const part of [{}, { registration: full, places: [places('on-site', 12, 0)] }, { state: 'moved' } as const])
      assert.ok(isAhead(aWorkshop(part), end - 1));
    assert.equal(isAhead(aWorkshop(), end), false);
    const series = [aSession('2026-12-01T09:00:00+01:00', '2026-12-01T12:00:00+01:00'), ...aWorkshop().sessions];
    assert.ok(isAhead(aWorkshop({ sessions: series }), end - 1));
  });

  it('is never what was cancelled', () => {
    assert.equal(isAhead(aWorkshop({ state: 'cancelled' }), before), false);
  });
});

describe('the status of a workshop, by time', () => {
  const closes = '2026-12-07T14:00:00+01:00';

  it('closes at the very instant, whatever a cached answer says', () => {
    assert.equal(availability({}, at(closes) - 1), 'places-left');
    assert.equal(availability({}, at(closes)), 'registration-closed');
  });

  it('opens at the very instant, whatever a cached answer says', () => {
    const registration = { opens: '2026-11-24T09:00:00+01:00', closes, state: 'not-yet' } as const;
    assert.equal(availability({ registration }, at('2026-11-24T08:59:59+01:00')), 'not-yet');
    assert.equal(availability({ registration }, at('2026-11-24T09:00:00+01:00')), 'places-left');
  });

  it('is past when the last session has ended, closed while one is still to come', () => {
    const sessions = [
      aSession('2026-12-08T14:00:00+01:00', '2026-12-08T16:30:00+01:00'),
      aSession('2026-12-15T14:00:00+01:00', '2026-12-15T16:30:00+01:00'),
    ];
    assert.equal(availability({ sessions }, at('2026-12-10T00:00:00+01:00')), 'registration-closed');
    assert.equal(availability({ sessions }, at('2026-12-15T16:29:59+01:00')), 'registration-closed');
    assert.equal(availability({ sessions }, at('2026-12-15T16:30:00+01:00')), 'past');
  });

  it('is closed from the start even if registration were said to go on', () => {
    const registration = { closes: '2026-12-31T14:00:00+01:00', state: 'open' } as const;
    assert.equal(availability({ registration }, at('2026-12-08T14:00:00+01:00')), 'registration-closed');
  });
});

describe('the status of a workshop, by what staff decided', () => {
  it('cancelled comes before everything', () => {
    assert.equal(availability({ state: 'cancelled' }), 'cancelled');
    assert.equal(availability({ state: 'cancelled' }, at('2027-01-01T00:00:00+01:00')), 'cancelled');
  });

  it('a moved workshop keeps its availability and says where it was', () => {
    const previousSessions = [aSession('2026-12-01T14:00:00+01:00', '2026-12-01T16:30:00+01:00')];
    const status = workshopStatus(
      aWorkshop({ state: 'moved', previousSessions, places: [places('on-site', 8, 2)] }),
      before,
    );
    assert.deepEqual(status, { availability: 'few-left', left: 2, movedFrom: previousSessions });
  });

  it('closed early stays closed', () => {
    const registration = { closes: '2026-12-07T14:00:00+01:00', state: 'closed' } as const;
    assert.equal(availability({ registration }), 'registration-closed');
  });

  it('a state this kit does not know is decided by the places', () => {
    const registration = { closes: '2026-12-07T14:00:00+01:00', state: 'other' } as const;
    assert.equal(availability({ state: 'other', registration }), 'places-left');
  });
});

describe('the registration state the server writes', () => {
  const full = [places('on-site', 12, 0)];
  const open = { opens: '2026-11-01T09:00:00+01:00', closes: '2026-12-07T14:00:00+01:00' };
  const state = (part: Partial<Workshop>, waitingList: boolean, now = before) =>
    registrationState({ ...aWorkshop(part), registration: open }, waitingList, now);

  it('tells the five states apart', () => {
    assert.equal(state({}, true), 'open');
    assert.equal(state({ places: full }, true), 'waiting-list');
    assert.equal(state({ places: full }, false), 'full');
    assert.equal(state({}, true, at('2026-11-01T08:59:59+01:00')), 'not-yet');
    assert.equal(state({}, true, at(open.closes)), 'closed');
    assert.equal(state({ state: 'cancelled' }, true), 'closed');
  });

  it('is read back as the same by the widget', () => {
    for (const left of [0, 2, 12])
      for (const waitingList of [true, false])
        for (const now of [at('2026-10-01T00:00:00+02:00'), before, at('2026-12-08T00:00:00+01:00')]) {
          const part = { places: [places('on-site', 12, left)] };
          const wire = aWorkshop({ ...part, registration: { ...open, state: state(part, waitingList, now) } });
          const status = workshopStatus(wire, now);
          assert.equal(isBookable(status), wire.registration.state === 'open');
          assert.equal(status.availability === 'full', wire.registration.state === 'full');
          assert.equal(status.availability === 'full-waiting', wire.registration.state === 'waiting-list');
          assert.equal(status.availability === 'not-yet', wire.registration.state === 'not-yet');
        }
  });
});
