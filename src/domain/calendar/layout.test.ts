import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../dates/calendar-date.ts';
import { itemsOn, layOutWeeks, type GridItem } from './layout.ts';
import { monthGrid } from './month-grid.ts';

const weeks = monthGrid('2026-12');
const on = (id: string, ...days: string[]): GridItem => ({ id, days: days.map((day) => ({ first: day, last: day })) });
const week = (items: GridItem[], limit = 3, index = 1) => layOutWeeks(weeks, items, limit)[index]!;

describe('one item', () => {
  it('of one day is drawn in its column', () => {
    const { strips, singles } = week([on('a', '2026-12-08')]);
    assert.deepEqual(strips, []);
    assert.deepEqual(singles, [[], ['a'], [], [], [], [], []]);
  });

  it('of several days in a row is one strip', () => {
    assert.deepEqual(week([on('a', '2026-12-08', '2026-12-09')]).strips, [
      { id: 'a', lane: 0, from: 1, to: 2, columns: [1, 2] },
    ]);
  });

  it('of days apart is one strip that knows its days', () => {
    const { strips, more } = week([on('a', '2026-12-08', '2026-12-11')]);
    assert.deepEqual(strips, [{ id: 'a', lane: 0, from: 1, to: 4, columns: [1, 4] }]);
    assert.deepEqual(more, [0, 0, 0, 0, 0, 0, 0]);
  });

  it('over several weeks ends with each of them', () => {
    const long: GridItem = { id: 'a', days: [{ first: '2026-12-05', last: '2026-12-15' }] };
    assert.deepEqual(
      layOutWeeks(weeks, [long], 3).map(({ strips }) => strips.map(({ from, to }) => [from, to])),
      [[[5, 6]], [[0, 6]], [[0, 1]], [], []],
    );
  });

  it('of one day in this week and others in the next is no strip here', () => {
    assert.deepEqual(week([on('a', '2026-12-13', '2026-12-14')]).singles[6], ['a']);
  });
});

describe('too many for a day', () => {
  it('are counted on each of their days, strips before the others', () => {
    const items = [
      on('a', '2026-12-08'),
      on('b', '2026-12-08'),
      on('c', '2026-12-08', '2026-12-09'),
      on('d', '2026-12-08'),
      on('e', '2026-12-08'),
    ];
    const { strips, singles, more } = week(items);
    assert.deepEqual(
      strips.map(({ id }) => id),
      ['c'],
    );
    assert.deepEqual(singles[1], ['a', 'b']);
    assert.deepEqual(more, [0, 2, 0, 0, 0, 0, 0]);
  });

  it('a strip that passes takes its part of the days between', () => {
    const items = [on('long', '2026-12-07', '2026-12-10'), on('b', '2026-12-08'), on('c', '2026-12-08')];
    const { singles, more } = week(items, 2);
    assert.deepEqual(singles[1], ['b']);
    assert.deepEqual(more, [0, 1, 0, 0, 0, 0, 0]);
  });
});

describe('any layout', () => {
  const ranges = fc.array(
    fc.tuple(fc.integer({ min: -10, max: 50 }), fc.integer({ min: 0, max: 9 })).map(([start, length]) => ({
      first: addDays('2026-12-01', start),
      last: addDays('2026-12-01', start + length),
    })),
    { minLength: 1, maxLength: 4 },
  );
  const items = fc
    .array(ranges, { maxLength: 12 })
    .map((all) => all.map((days, index): GridItem => ({ id: String(index), days })));

  it('shows or counts each item on each of its days, once, and never draws two in one place', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 4 }), (all, limit) => {
        layOutWeeks(weeks, all, limit).forEach(({ strips, singles, more }, row) => {
          assert.equal(new Set(strips.map(({ id }) => id)).size, strips.length);
          weeks[row]!.forEach(({ date }, column) => {
            const drawn = strips.filter(({ columns }) => columns.includes(column));
            const count = drawn.length + singles[column]!.length;
            assert.equal(count + more[column]!, itemsOn(all, date).length, date);
            const covering = strips.filter(({ from, to }) => from <= column && column <= to).map(({ lane }) => lane);
            assert.equal(new Set(covering).size, covering.length);
            assert.ok(covering.length + singles[column]!.length <= limit);
          });
        });
      }),
    );
  });
});
