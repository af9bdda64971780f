import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession } from '../../../test/support/workshop.ts';
import { visitorSession, type OffsetAt } from './visitor-time.ts';

/** What a clock in that zone shows, from the platform's own zone data. */
const zone =
  (timeZone: string): OffsetAt =>
  (epochMs) => {
    const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
      epochMs,
    );
    return Math.round((Date.parse(`${parts.replace(' ', 'T')}Z`) - epochMs) / 60_000);
  };

const afternoon = aSession('2026-12-08T14:00:00+01:00', '2026-12-08T16:30:00+01:00');

describe('the visitor’s own time', () => {
  it('is not said where the clock shows what it shows in Paris', () => {
    for (const same of ['Europe/Paris', 'Europe/Berlin', 'Africa/Lagos'])
      assert.equal(visitorSession(afternoon, zone(same)), undefined);
  });

  it('west of Paris it is earlier', () => {
    assert.deepEqual(
      visitorSession(afternoon, zone('America/Cayenne')),
      aSession('2026-12-08T10:00:00-03:00', '2026-12-08T12:30:00-03:00'),
    );
    assert.equal(visitorSession(afternoon, zone('America/St_Johns'))?.starts, '2026-12-08T09:30:00-03:30');
  });

  it('east of Paris it may be another day', () => {
    assert.deepEqual(
      visitorSession(afternoon, zone('Pacific/Noumea')),
      aSession('2026-12-09T00:00:00+11:00', '2026-12-09T02:30:00+11:00'),
    );
    assert.equal(visitorSession(afternoon, zone('Asia/Kathmandu'))?.starts, '2026-12-08T18:45:00+05:45');
  });

  it('follows both clocks over the weekend on which Paris moves its own', () => {
    const before = aSession('2027-03-27T10:00:00+01:00', '2027-03-27T11:00:00+01:00');
    const after = aSession('2027-03-29T10:00:00+02:00', '2027-03-29T11:00:00+02:00');
    const hours = (session: typeof before) => visitorSession(session, zone('Africa/Lagos'))?.starts.slice(11, 16);
    assert.equal(hours(before), undefined);
    assert.equal(hours(after), '09:00');
  });

  it('is said when only the end differs: Paris moves its clock in between', () => {
    const night = aSession('2026-10-25T01:30:00+02:00', '2026-10-25T04:00:00+01:00');
    assert.equal(visitorSession(night, () => 120)?.ends, '2026-10-25T05:00:00+02:00');
  });
});
