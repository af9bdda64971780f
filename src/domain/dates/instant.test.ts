import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseInstant, readInstant, utcText, wallDate } from './instant.ts';

describe('instants as text', () => {
  it('are read with the wall time that stands in them, whatever the zone', () => {
    const { epochMs, wall } = parseInstant('2026-12-03T14:05:09.25-03:30');
    assert.equal(epochMs, Date.UTC(2026, 11, 3, 17, 35, 9));
    assert.deepEqual(wall, { year: 2026, month: 12, day: 3, hour: 14, minute: 5, second: 9, offsetMinutes: -210 });
    assert.equal(parseInstant('2026-12-03T14:05:09Z').wall.offsetMinutes, 0);
  });

  it('are written in UTC, as the platform writes them', () => {
    assert.equal(utcText(Date.UTC(2026, 11, 3, 4, 5, 9, 250)), '2026-12-03T04:05:09Z');
    fc.assert(
      fc.property(fc.integer({ min: -59_000_000_000, max: 253_402_300_799 }), (second) => {
        const text = utcText(second * 1000);
        assert.equal(text, new Date(second * 1000).toISOString().replace('.000', ''));
        assert.equal(parseInstant(text).epochMs, second * 1000);
      }),
    );
  });

  it('of another shape are refused', () => {
    for (const text of ['2026-12-03', '2026-12-03T14:00:00', '2026-12-03 14:00:00Z', 'demain', '']) {
      assert.throws(() => parseInstant(text), RangeError);
    }
  });

  it('tell their date, with all its digits', () => {
    assert.equal(wallDate(parseInstant('0987-02-03T00:00:00Z').wall), '0987-02-03');
  });
});

describe('an instant written by hand', () => {
  it('is read where it is one', () => {
    assert.equal(readInstant('2026-12-03T00:30:00+01:00'), Date.UTC(2026, 11, 2, 23, 30));
    assert.equal(readInstant('2024-02-29T23:59:59.5Z'), Date.UTC(2024, 1, 29, 23, 59, 59));
    assert.equal(readInstant('1970-01-01T00:00:00Z'), 0);
    assert.equal(readInstant('2026-12-31T23:30:00-05:00'), Date.UTC(2027, 0, 1, 4, 30));
  });

  const others = ['', '5', '1/11/2020', '2020-11-01', '2020-11-01T10:00', 'Nov 1, 2020'];
  const absent = ['2026-02-30T10:00:00+01:00', '2027-02-29T10:00:00Z', '2026-04-31T23:59:59Z', '2026-00-10T10:00:00Z'];
  const hours = [
    '2026-12-03T24:00:00Z',
    '2026-12-03T10:00:60Z',
    '2026-12-03T10:00:00+24:00',
    '2026-12-03T10:00:00+01:60',
  ];
  for (const text of [
    ...others,
    ...absent,
    ...hours,
    '2026-13-01T10:00:00Z',
    '2026-12-03T25:00:00Z',
    '2026-12-03T10:60:00+01:00',
  ]) {
    it(`is not "${text}"`, () => assert.equal(readInstant(text), undefined));
  }
});
