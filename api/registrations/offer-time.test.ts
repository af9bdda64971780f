import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aWorkshop } from '../../test/support/workshop.ts';
import { epochOf } from '../../src/domain/workshops/session-time.ts';
import { canOffer, offerEnd } from './offer-time.ts';

const HOUR_MS = 3_600_000;
const workshop = aWorkshop();
const start = epochOf(workshop.sessions[0]?.starts ?? '');

describe('an offer', () => {
  it('ends after 48 hours', () => {
    const nowMs = start - 100 * HOUR_MS;
    assert.equal(offerEnd(workshop, nowMs), nowMs + 48 * HOUR_MS);
  });

  it('ends two hours before the start at the latest, and leaves an hour to answer', () => {
    assert.equal(offerEnd(workshop, start - 10 * HOUR_MS), start - 2 * HOUR_MS);
    assert.ok(canOffer(workshop, start - 3 * HOUR_MS));
    assert.ok(!canOffer(workshop, start - 3 * HOUR_MS + 1));
    assert.ok(!canOffer(workshop, start - 2 * HOUR_MS - 90_000), 'not for 90 seconds');
  });

  it('is not made for a cancelled workshop', () => {
    assert.ok(!canOffer({ ...workshop, state: 'cancelled' }, start - 100 * HOUR_MS));
  });
});
