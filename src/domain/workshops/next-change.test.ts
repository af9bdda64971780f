import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession, aWorkshop } from '../../../test/support/workshop.ts';
import { nextChange } from './next-change.ts';
import { epochOf } from './session-time.ts';

const workshop = aWorkshop({
  sessions: [
    aSession('2026-12-08T14:00:00+01:00', '2026-12-08T16:00:00+01:00'),
    aSession('2026-12-10T14:00:00+01:00', '2026-12-10T16:00:00+01:00'),
  ],
  registration: { opens: '2026-12-01T09:00:00+01:00', closes: '2026-12-07T18:00:00+01:00', state: 'open' },
});
const other = aWorkshop({
  sessions: [aSession('2026-12-09T09:00:00+01:00', '2026-12-09T12:00:00+01:00')],
  registration: { closes: '2026-12-08T20:00:00+01:00', state: 'open' },
});

describe('the next change of status', () => {
  it('is the opening, the end of registrations, the start, or the end of a session, one after the other', () => {
    const passed: string[] = [
      '2026-12-01T09:00:00+01:00',
      '2026-12-07T18:00:00+01:00',
      '2026-12-08T14:00:00+01:00',
      '2026-12-08T16:00:00+01:00',
      '2026-12-10T16:00:00+01:00',
    ];
    let now = epochOf('2026-11-20T09:00:00+01:00');
    for (const instant of passed) {
      assert.equal(nextChange([workshop], now), epochOf(instant));
      now = epochOf(instant);
    }
    assert.equal(nextChange([workshop], now), Infinity);
  });

  it('is that of the workshop which changes first, whatever their order', () => {
    const now = epochOf('2026-12-08T17:00:00+01:00');
    for (const list of [
      [workshop, other],
      [other, workshop],
    ])
      assert.equal(nextChange(list, now), epochOf('2026-12-08T20:00:00+01:00'));
  });

  it('never comes where there is nothing', () => assert.equal(nextChange([], 0), Infinity));
});
