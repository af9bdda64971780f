import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { weekday } from './calendar-date.ts';
import { easterSunday, holidayOn, holidays } from './holidays.ts';

const NATIONAL = { moselle: false, goodFriday: false };
const MOSELLE = { moselle: true, goodFriday: true };

describe('Easter', () => {
  it('falls on the published dates', () => {
    // 2285 has the earliest day there can be, 2038 the latest.
    const published =
      '2000-04-23 2008-03-23 2016-03-27 2019-04-21 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2038-04-25 2049-04-18 2076-04-19 2100-03-28 2285-03-22';
    assert.equal(
      published
        .split(' ')
        .map((date) => easterSunday(Number(date.slice(0, 4))))
        .join(' '),
      published,
    );
  });

  it('is a Sunday from 22 March to 25 April', () => {
    for (let year = 1583; year < 2600; year++) {
      const date = easterSunday(year);
      assert.equal(weekday(date), 7, date);
      assert.ok(date.slice(5) >= '03-22' && date.slice(5) <= '04-25', date);
    }
  });
});

describe('public holidays', () => {
  it('are the eleven national ones, in order', () => {
    assert.deepEqual(
      holidays(2026, NATIONAL).map(({ date, code }) => `${date} ${code}`),
      [
        '2026-01-01 new-year',
        '2026-04-06 easter-monday',
        '2026-05-01 labour-day',
        '2026-05-08 victory-1945',
        '2026-05-14 ascension',
        '2026-05-25 whit-monday',
        '2026-07-14 national-day',
        '2026-08-15 assumption',
        '2026-11-01 all-saints',
        '2026-11-11 armistice',
        '2026-12-25 christmas',
      ],
    );
  });

  it('add local law only where it holds', () => {
    assert.equal(holidayOn('2026-12-26', NATIONAL), undefined);
    assert.equal(holidayOn('2026-12-26', { moselle: true, goodFriday: false })?.code, 'second-christmas-day');
    assert.equal(holidayOn('2027-03-26', { moselle: true, goodFriday: false }), undefined);
    assert.equal(holidayOn('2027-03-26', MOSELLE)?.code, 'good-friday');
    assert.equal(holidays(2027, MOSELLE).length, 13);
  });

  it('are listed in order also when Ascension comes early', () => {
    // 2008: Ascension on 1 May.
    const days = holidays(2008, MOSELLE).map(({ date }) => date);
    assert.deepEqual(days, [...days].sort());
    assert.equal(days.filter((date) => date === '2008-05-01').length, 2);
  });
});
