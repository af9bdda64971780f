import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, addMonths, daysBetween, isCalendarDate, monthDays, utcDate, weekday } from './calendar-date.ts';

const DAY_MS = 86_400_000;
const dates = fc
  .integer({ min: Date.UTC(2000, 0, 1) / DAY_MS, max: Date.UTC(2100, 11, 31) / DAY_MS })
  .map((day) => utcDate(day * DAY_MS));

describe('agreement with Temporal, 2000 to 2100', () => {
  it('adds days', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        assert.equal(addDays(date, days), Temporal.PlainDate.from(date).add({ days }).toString());
      }),
    );
  });

  it('adds months, on the last day where the day is missing', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-03-31', -1), '2024-02-29');
    fc.assert(
      fc.property(dates, fc.integer({ min: -500, max: 500 }), (date, months) => {
        assert.equal(addMonths(date, months), Temporal.PlainDate.from(date).add({ months }).toString());
      }),
    );
  });

  it('counts weekdays from Monday, days between dates and days of a month', () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        const date = Temporal.PlainDate.from(from);
        assert.equal(weekday(from), date.dayOfWeek);
        assert.equal(monthDays(from), date.daysInMonth);
        assert.equal(daysBetween(from, to), date.until(to, { largestUnit: 'day' }).days);
      }),
    );
  });
});

describe('bad input', () => {
  it('knows the days that exist', () => {
    assert.ok(isCalendarDate('2024-02-29'));
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00', '']) {
      assert.ok(!isCalendarDate(text), text);
    }
  });

  it('refuses a text of another shape', () => {
    assert.throws(() => addDays('1/2/2026', 1), RangeError);
    assert.throws(() => weekday(''), RangeError);
  });
});
