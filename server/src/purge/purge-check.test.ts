import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type PurgeFacts, purgeRefusal } from './purge-check.ts';

const NOW = Date.parse('2026-12-03T10:00:00+01:00');
const DAY_MS = 86_400_000;
const facts = (part: Partial<PurgeFacts> = {}): PurgeFacts => ({
  nowMs: NOW,
  machineMs: NOW,
  databaseMs: NOW,
  lastPurgeMs: NOW - DAY_MS,
  newestMs: NOW - DAY_MS,
  total: 1_000,
  due: 3,
  isConfirmed: false,
  ...part,
});

describe('what a day brings', () => {
  it('is deleted', () => assert.equal(purgeRefusal(facts()), undefined));
  it('is deleted on SQLite too, which has no clock of its own', () =>
    assert.equal(purgeRefusal(facts({ databaseMs: undefined })), undefined));
  it('is deleted in a small store, whatever its share', () =>
    assert.equal(purgeRefusal(facts({ total: 4, due: 4 })), undefined));
  it('is nothing in an empty store, which is never refused', () =>
    assert.equal(purgeRefusal(facts({ lastPurgeMs: undefined, newestMs: undefined, total: 0, due: 0 })), undefined));
});

describe('nothing is deleted', () => {
  const refused: [string, Partial<PurgeFacts>, RegExp][] = [
    ['by a time that ALEXIS_NOW fixes', { machineMs: NOW - 2 * DAY_MS }, /ALEXIS_NOW/],
    ['while the clocks of machine and database differ', { databaseMs: NOW - DAY_MS }, /database differ/],
    ['by a clock that was set back', { lastPurgeMs: NOW + 3 * DAY_MS }, /set back/],
    [
      'by a clock that jumped five years',
      { lastPurgeMs: NOW - 1_800 * DAY_MS, newestMs: NOW - 1_800 * DAY_MS },
      /1800 days/,
    ],
    ['when more than a day brings would go', { total: 250, due: 250 }, /250 of 250/],
  ];
  for (const [name, part, reason] of refused) it(name, () => assert.match(purgeRefusal(facts(part)) ?? '', reason));

  it('by a wrong clock, whoever confirms it', () => {
    for (const part of [{ machineMs: NOW - 2 * DAY_MS }, { databaseMs: NOW - DAY_MS }, { newestMs: NOW + 3 * DAY_MS }])
      assert.notEqual(purgeRefusal(facts({ ...part, isConfirmed: true })), undefined);
  });
});

describe('a confirmation', () => {
  it('lets a long pause and a large number through', () => {
    assert.equal(purgeRefusal(facts({ due: 900, isConfirmed: true })), undefined);
    assert.equal(
      purgeRefusal(facts({ lastPurgeMs: NOW - 60 * DAY_MS, newestMs: NOW - 60 * DAY_MS, isConfirmed: true })),
      undefined,
    );
  });
});

describe('a clock that is years ahead', () => {
  it('deletes nothing, whatever the store holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 4_000 }), fc.integer({ min: 1, max: 10_000 }), (days, due) => {
        const ahead = NOW + days * DAY_MS;
        const reason = purgeRefusal(
          facts({ nowMs: ahead, machineMs: ahead, databaseMs: undefined, total: due * 2, due }),
        );
        assert.notEqual(reason, undefined);
      }),
    );
  });
});
