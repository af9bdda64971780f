import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays } from './calendar-date.ts';
import { parseInstant } from './instant.ts';
import { parisDate, parisEpoch, parisInstant, parisText, parisWallTime } from './paris.ts';

const SWITCHES = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'];
const QUARTER_MS = 900_000;

const inParis = (epochMs: number) => Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO('Europe/Paris');

function assertSameWall(epochMs: number): void {
  const { year, month, day, hour, minute, second, offsetNanoseconds } = inParis(epochMs);
  const offsetMinutes = offsetNanoseconds / 60e9;
  assert.deepEqual(parisWallTime(epochMs), { year, month, day, hour, minute, second, offsetMinutes });
}

const epochOf = (date: string, minutes: number) =>
  Temporal.PlainDate.from(date)
    .toPlainDateTime()
    .add({ minutes })
    .toZonedDateTime('Europe/Paris', { disambiguation: 'compatible' }).epochMilliseconds;

describe('agreement with Temporal', () => {
  it('holds in every quarter of an hour around the switches of 2026 and 2027', () => {
    for (const date of SWITCHES) {
      const start = epochOf(addDays(date, -2), 0);
      for (let epochMs = start; epochMs < start + 4 * 96 * QUARTER_MS; epochMs += QUARTER_MS) assertSameWall(epochMs);
      for (let minutes = -2880; minutes < 2880; minutes += 15) {
        assert.equal(parisEpoch(date, minutes), epochOf(date, minutes), `${date} + ${minutes} min`);
      }
    }
  });

  it('holds from 2000 to 2100', () => {
    const seconds = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2100, 11, 31) / 1000 });
    fc.assert(
      fc.property(seconds, fc.integer({ min: 0, max: 2880 }), (second, minutes) => {
        const epochMs = second * 1000;
        const date = inParis(epochMs).toPlainDate().toString();
        assertSameWall(epochMs);
        assert.equal(parisDate(epochMs), date);
        assert.equal(parisEpoch(date, minutes), epochOf(date, minutes));
        assert.equal(parisText(epochMs), inParis(epochMs).toString({ timeZoneName: 'never' }));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('moved clocks', () => {
  it('reads a skipped time with the offset before the switch', () => {
    assert.equal(parisInstant('2026-03-29', '02:30'), '2026-03-29T03:30:00+02:00');
  });

  it('reads a doubled time as the first one', () => {
    assert.equal(parisInstant('2026-10-25', '02:30'), '2026-10-25T02:30:00+02:00');
  });
});

describe('instants as text', () => {
  it('are written with the offset in force', () => {
    assert.equal(parisInstant('2026-12-03', '14:00'), '2026-12-03T14:00:00+01:00');
    assert.equal(parisInstant('2026-07-03', '14:00:07'), '2026-07-03T14:00:07+02:00');
  });

  it('come back unchanged from text and to text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 946_684_800, max: 4_133_980_799 }), (second) => {
        const { epochMs, wall } = parseInstant(parisText(second * 1000));
        assert.equal(epochMs, second * 1000);
        assert.deepEqual(wall, parisWallTime(epochMs));
      }),
    );
  });

  it('of another shape are refused', () => {
    assert.throws(() => parisInstant('2026-12-03', '14 h'), RangeError);
    assert.throws(() => parisInstant('3/12/2026', '14:00'), RangeError);
  });
});

describe('the zone of the device', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  for (const zone of ['UTC', 'America/Cayenne', 'Pacific/Auckland']) {
    it(`does not matter: ${zone}`, () => {
      process.env.TZ = zone;
      assert.equal(parisDate(Date.UTC(2026, 11, 31, 23)), '2027-01-01');
      assert.equal(parisInstant('2026-03-29', '03:00'), '2026-03-29T03:00:00+02:00');
      assert.equal(addDays('2026-03-28', 1), '2026-03-29');
      assert.equal(addDays('2026-10-25', 1), '2026-10-26');
    });
  }
});
