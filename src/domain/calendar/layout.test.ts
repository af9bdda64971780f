import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../dates/calendar-date.ts';
import { itemsOn, layOutWeeks, type GridItem } from './layout.ts';
import { monthGrid } from './month-grid.ts';

const weeks = monthGrid('2026-12');
const on = (id: string, ...days: string[]): GridItem => ({ id, days: days.map((day) => ({ first: day, last: day })) });
const week = (items: GridItem[], lanes = 3, index = 1) => layOutWeeks(weeks, items, lanes)[index]!;

describe('one item', () => {
  it('of several days in a row is one strip', () => {
    assert.deepEqual(week([on('a', '2026-12-08', '2026-12-09')]).strips, [
      { id: 'a', lane: 0, lines: 1, from: 1, to: 2, columns: [1, 2], before: false, after: false },
    ]);
  });

  it('of days apart is one strip that knows its days', () => {
    const { strips, more } = week([on('a', '2026-12-08', '2026-12-11')]);
    assert.deepEqual(strips, [
      { id: 'a', lane: 0, lines: 1, from: 1, to: 4, columns: [1, 4], before: false, after: false },
    ]);
    assert.deepEqual(more, [0, 0, 0, 0, 0, 0, 0]);
  });

  it('over several weeks says so at its ends', () => {
    const long: GridItem = { id: 'a', days: [{ first: '2026-12-05', last: '2026-12-15' }] };
    const [first, second, third, fourth] = layOutWeeks(weeks, [long], 3);
    assert.deepEqual(
      first!.strips.map(({ from, to, before, after }) => [from, to, before, after]),
      [[5, 6, false, true]],
    );
    assert.deepEqual(
      second!.strips.map(({ from, to, before, after }) => [from, to, before, after]),
      [[0, 6, true, true]],
    );
    assert.deepEqual(
      third!.strips.map(({ from, to, before, after }) => [from, to, before, after]),
      [[0, 1, true, false]],
    );
    assert.deepEqual(fourth!.strips, []);
  });
});

describe('the text of one day', () => {
  const lines = (...items: GridItem[]) => week(items).strips.map((strip) => [strip.id, strip.lines]);

  it('fills the lanes that are free below it', () => {
    assert.deepEqual(lines(on('a', '2026-12-08')), [['a', 3]]);
    assert.deepEqual(lines(on('a', '2026-12-08'), on('b', '2026-12-08')), [
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('leaves those that pass below it', () => {
    const items = [on('long', '2026-12-07', '2026-12-10'), on('b', '2026-12-07'), on('c', '2026-12-08')];
    assert.deepEqual(lines(...items), [
      ['long', 1],
      ['b', 2],
      ['c', 2],
    ]);
  });
});

describe('too many for a day', () => {
  it('are counted on each of their days', () => {
    const items = [
      on('a', '2026-12-08'),
      on('b', '2026-12-08'),
      on('c', '2026-12-08', '2026-12-09'),
      on('d', '2026-12-08'),
      on('e', '2026-12-08'),
    ];
    const { strips, more } = week(items);
    assert.deepEqual(
      strips.map(({ id }) => id),
      ['c', 'a', 'b'],
    );
    assert.deepEqual(more, [0, 2, 0, 0, 0, 0, 0]);
  });

  it('without lanes everything is counted: the narrow grid draws dots', () => {
    assert.deepEqual(week([on('a', '2026-12-08'), on('b', '2026-12-08')], 0), {
      strips: [],
      more: [0, 2, 0, 0, 0, 0, 0],
    });
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
      fc.property(items, fc.integer({ min: 0, max: 4 }), (all, lanes) => {
        layOutWeeks(weeks, all, lanes).forEach(({ strips, more }, row) => {
          assert.equal(new Set(strips.map(({ id }) => id)).size, strips.length);
          weeks[row]!.forEach(({ date }, column) => {
            const drawn = strips.filter(({ columns }) => columns.includes(column));
            assert.equal(drawn.length + more[column]!, itemsOn(all, date).length, date);
            const covering = strips.filter(({ from, to }) => from <= column && column <= to).map(({ lane }) => lane);
            assert.equal(new Set(covering).size, covering.length);
            assert.ok(covering.every((lane) => lane < lanes));
          });
        });
      }),
    );
  });
});
