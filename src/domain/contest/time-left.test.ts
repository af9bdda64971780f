import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { parisEpoch } from '../dates/paris.ts';
import { clockChangesBetween } from '../../../content/publish/contests/clock-changes.ts';
import { offsetsFrom } from './clock-changes.ts';
import * as byClock from './time-left.ts';
import { milestonePassed } from './time-left.ts';

const DAY = 86_400_000;
const paris = (date: string, time = '00:00') => parisEpoch(date, +time.slice(0, 2) * 60 + +time.slice(3));

/** As a page has them: from the changes of the clocks that an answer carries. */
const offsetAt = offsetsFrom(clockChangesBetween(paris('2022-12-01'), paris('2032-06-01')));
const timeLeft = (now: number, to: number) => byClock.timeLeft(now, to, offsetAt);
const relativeDay = (now: number, at: number) => byClock.relativeDay(now, at, offsetAt);
const nextTick = (now: number, to: number) => byClock.nextTick(now, to, offsetAt);

const zoned = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/Paris');

/**
 * The same question to Temporal. Without a whole day, asked for hours: when it starts in the hour that is shown twice,
 * `until` with days counts from the first of the two and so gives an hour too much (as specified).
 */
const expected = (now: number, to: number) => {
  const byDays = zoned(now).until(zoned(to), { largestUnit: 'day' });
  const { days, hours, minutes, seconds } = byDays.days ? byDays : zoned(now).until(zoned(to), { largestUnit: 'hour' });
  return { days, hours, minutes, seconds };
};

/** Friday to Monday noon around each switch of the clocks. */
const SWITCHES = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'];
const weekend = (sunday: string) => ({ from: paris(sunday) - 36 * 3_600_000, to: paris(sunday) + 60 * 3_600_000 });

const seconds = (from: string, to: string) =>
  fc.integer({ min: paris(from) / 1000, max: paris(to) / 1000 }).map((value) => value * 1000);

describe('time left', () => {
  for (const sunday of SWITCHES) {
    const { from, to } = weekend(sunday);

    it(`agrees with Temporal at every minute of the weekend of ${sunday}`, () => {
      // The second target is in the hour that October shows twice, at its second time.
      const night = paris(sunday, '02:30');
      const targets = [night, night + 3_600_000, paris(sunday, '18:30'), to, to + 40 * DAY];
      for (const target of targets)
        for (let now = from; now <= Math.min(target, to); now += 60_000)
          assert.deepEqual(
            timeLeft(now, target),
            expected(now, target),
            `${zoned(now).toString()} → ${zoned(target).toString()}`,
          );
    });

    it(`agrees with Temporal from any second to any second around ${sunday}`, () => {
      const moment = fc.integer({ min: from / 1000, max: to / 1000 }).map((value) => value * 1000);
      fc.assert(
        fc.property(moment, moment, (a, b) => {
          const [now, target] = a < b ? [a, b] : [b, a];
          assert.deepEqual(timeLeft(now, target), expected(now, target));
        }),
        { numRuns: 1000 },
      );
    });
  }

  it('agrees with Temporal over years: months without a 31st, more than 24.8 days, leap days', () => {
    const moment = seconds('2023-01-01', '2032-01-01');
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [now, target] = a < b ? [a, b] : [b, a];
        assert.deepEqual(timeLeft(now, target), expected(now, target));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts calendar days, not blocks of 24 hours', () => {
    const oneDay = { days: 1, hours: 0, minutes: 0, seconds: 0 };
    assert.deepEqual(timeLeft(paris('2026-03-28', '12:00'), paris('2026-03-29', '12:00')), oneDay);
    assert.deepEqual(timeLeft(paris('2026-10-24', '12:00'), paris('2026-10-25', '12:00')), oneDay);
  });

  it('is never negative, and nothing only when the moment has come', () => {
    const at = paris('2026-12-11', '18:30');
    assert.deepEqual(timeLeft(at - 1, at), { days: 0, hours: 0, minutes: 0, seconds: 1 });
    for (const late of [0, 1, 999, DAY])
      assert.deepEqual(timeLeft(at + late, at), { days: 0, hours: 0, minutes: 0, seconds: 0 });
  });
});

describe('relative day', () => {
  it('changes at midnight in Paris, also across a switch', () => {
    const at = paris('2026-10-25', '18:30');
    assert.equal(relativeDay(paris('2026-10-24', '00:00') - 1, at), 2);
    assert.equal(relativeDay(paris('2026-10-24', '23:59'), at), 1);
    assert.equal(relativeDay(paris('2026-10-25', '00:00'), at), 0);
    assert.equal(relativeDay(paris('2026-10-26', '00:00'), at), -1);
  });
});

describe('next midnight', () => {
  it('is that of Paris, also across a switch', () => {
    const midnight = (now: number) => byClock.nextMidnight(now, offsetAt);
    for (const [date, next] of [
      ['2026-10-24', '2026-10-25'],
      ['2026-10-25', '2026-10-26'],
      ['2027-03-28', '2027-03-29'],
    ] as const)
      for (const now of [paris(date), paris(date, '10:00'), paris(next) - 1])
        assert.equal(midnight(now), paris(next), `${zoned(now).toString()}`);
  });
});

describe('next tick', () => {
  /** What a widget writes. */
  const shown = (now: number, to: number) => {
    const { days, hours, minutes, seconds: rest } = timeLeft(now, to);
    return [relativeDay(now, to), days, hours, minutes, days ? '' : rest].join(' ');
  };

  it('comes when what is shown changes, and nothing changes before', () => {
    const offsets = fc.integer({ min: 1, max: 60 * DAY });
    fc.assert(
      fc.property(
        fc.constantFrom(...SWITCHES),
        fc.oneof(offsets, fc.integer({ min: 1, max: 2 * DAY })),
        (sunday, before) => {
          const to = paris(sunday, '18:30');
          const now = to - before;
          const tick = nextTick(now, to);
          assert.ok(tick !== null && tick > now && tick <= to);
          assert.equal(shown(tick - 1, to), shown(now, to));
          // Full hours are looked at whether or not something changes then.
          if (tick % 3_600_000) assert.notEqual(shown(tick, to), shown(now, to));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is a minute away before the last day, a second away on it', () => {
    const to = paris('2026-12-11', '18:30');
    assert.equal(nextTick(to - 3 * DAY - 1000, to), to - 3 * DAY + 1000);
    assert.equal(nextTick(to - 3_600_000, to), to - 3_599_000);
  });

  it('comes at a full hour from which the days end on the other side of a switch', () => {
    // 16 September, 03:00: the same time 39 days later is the hour after the switch, so an hour less remains.
    const to = paris('2026-10-25', '18:30');
    const hour = paris('2026-09-16', '03:00');
    assert.equal(nextTick(hour - 1, to), hour);
    assert.deepEqual([timeLeft(hour - 1, to).hours, timeLeft(hour, to).hours], [16, 15]);
  });

  it('does not come any more when the moment has come', () => {
    const to = paris('2026-12-11', '18:30');
    assert.equal(nextTick(to, to), null);
    assert.equal(nextTick(to + DAY, to), null);
  });
});

describe('milestones', () => {
  const to = paris('2026-12-11', '18:30');
  it('are passed once each, at their second', () => {
    assert.equal(milestonePassed(to - 3_601_000, to - 3_600_000, to), 3600);
    assert.equal(milestonePassed(to - 3_600_000, to - 3_599_000, to), undefined);
    assert.equal(milestonePassed(to - 1000, to, to), undefined);
  });

  it('give the last one after a sleep', () => {
    assert.equal(milestonePassed(to - 2 * DAY, to - 30_000, to), 60);
    assert.equal(milestonePassed(to - 2 * DAY, to + DAY, to), undefined);
  });
});
