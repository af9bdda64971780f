import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, monthDays, weekday } from '../dates/calendar-date.ts';
import { gridHolidays } from './grid-holidays.ts';
import { gridMove } from './grid-keys.ts';
import { MOST_WEEKS, monthGrid, monthOf, shiftMonth } from './month-grid.ts';
import { nearestPeriods } from './nearest-period.ts';

const month = fc
  .record({ year: fc.integer({ min: 1900, max: 2199 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month: number }) => `${year}-${String(number).padStart(2, '0')}`);
const date = fc
  .tuple(month, fc.integer({ min: 1, max: 31 }))
  .map(([of, day]) => `${of}-${String(Math.min(day, monthDays(of))).padStart(2, '0')}`);

describe('the month grid', () => {
  it('has whole weeks from Monday to Sunday, without gap, with every day of the month, and none without one', () => {
    fc.assert(
      fc.property(month, (of) => {
        const weeks = monthGrid(of);
        const days = weeks.flat();
        weeks.forEach((week) =>
          assert.deepEqual(
            week.map((day) => weekday(day.date)),
            [1, 2, 3, 4, 5, 6, 7],
          ),
        );
        days.slice(1).forEach((day, index) => assert.equal(day.date, addDays(days[index]!.date, 1)));
        assert.equal(days.filter(({ inMonth }) => inMonth).length, monthDays(of));
        weeks.forEach((week) => assert.ok(week.some(({ inMonth }) => inMonth)));
      }),
    );
  });

  it('has as many weeks as it is asked for', () => {
    assert.equal(monthGrid('2026-12').length, 5);
    assert.equal(monthGrid('2027-02').length, 4);
    const weeks = monthGrid('2026-12', MOST_WEEKS);
    assert.equal(weeks.length, 6);
    assert.equal(weeks[5]?.[6]?.date, '2027-01-10');
  });

  it('months follow each other over the year', () => {
    assert.equal(shiftMonth('2026-12', 1), '2027-01');
    assert.equal(shiftMonth('2026-01', -13), '2024-12');
  });
});

describe('the keys of the grid', () => {
  it('move as the APG says', () => {
    const moves: [string, boolean, string][] = [
      ['ArrowLeft', false, '2026-12-08'],
      ['ArrowRight', false, '2026-12-10'],
      ['ArrowUp', false, '2026-12-02'],
      ['ArrowDown', false, '2026-12-16'],
      ['Home', false, '2026-12-07'],
      ['End', false, '2026-12-13'],
      ['PageUp', false, '2026-11-09'],
      ['PageDown', false, '2027-01-09'],
      ['PageUp', true, '2025-12-09'],
      ['PageDown', true, '2027-12-09'],
    ];
    for (const [key, shift, to] of moves) assert.equal(gridMove('2026-12-09', key, shift), to, `${key} ${shift}`);
    assert.equal(gridMove('2026-12-09', 'a'), undefined);
    assert.equal(gridMove('2026-12-09', 'Enter'), undefined);
  });

  it('a day the other month lacks becomes its last', () => {
    assert.equal(gridMove('2026-01-31', 'PageDown'), '2026-02-28');
    assert.equal(gridMove('2028-02-29', 'PageDown', true), '2029-02-28');
  });

  it('stay in the week or leave by one month, and arrows undo each other', () => {
    fc.assert(
      fc.property(date, (day) => {
        assert.equal(weekday(gridMove(day, 'Home')!), 1);
        assert.equal(weekday(gridMove(day, 'End')!), 7);
        assert.equal(gridMove(gridMove(day, 'ArrowUp')!, 'ArrowDown'), day);
        assert.equal(gridMove(gridMove(day, 'ArrowRight')!, 'ArrowLeft'), day);
        assert.equal(monthOf(gridMove(day, 'PageDown')!), shiftMonth(monthOf(day), 1));
      }),
    );
  });
});

describe('holidays in the grid', () => {
  it('are named in the month and at its edges, over the new year too', () => {
    const december = gridHolidays(monthGrid('2026-12'));
    assert.deepEqual(
      [...december],
      [
        ['2026-12-25', ['christmas']],
        ['2026-12-26', ['second-christmas-day']],
        ['2027-01-01', ['new-year']],
      ],
    );
  });

  it('two on one day are both named', () => {
    // Ascension fell on 8 May in 1997.
    assert.deepEqual(gridHolidays(monthGrid('1997-05')).get('1997-05-08')?.toSorted(), ['ascension', 'victory-1945']);
  });
});

describe('where an empty month leads', () => {
  it('to the nearest date after and before it', () => {
    const dates = ['2027-03-02', '2026-09-01', '2027-02-09', '2026-10-30', '2026-12-24'];
    assert.deepEqual(nearestPeriods(dates, '2026-11'), { next: '2026-12-24', previous: '2026-10-30' });
    assert.deepEqual(nearestPeriods(dates, '2027-03'), { next: null, previous: '2027-02-09' });
    assert.deepEqual(nearestPeriods([], '2027-03'), { next: null, previous: null });
  });
});
