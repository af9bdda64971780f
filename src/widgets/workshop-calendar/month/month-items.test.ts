import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession, aWorkshop } from '../../../../test/support/workshop.ts';
import { firstMonth } from './first-month.ts';
import { dayReached, entriesOn, itemsIn, monthItems } from './month-items.ts';

const on = (id: string, ...days: string[]) =>
  aWorkshop({ id, sessions: days.map((day) => aSession(`${day}T14:00:00+01:00`, `${day}T16:00:00+01:00`)) });
const workshops = [on('b', '2027-01-12'), on('a', '2026-11-30', '2026-12-07'), on('past', '2026-11-02')];
const items = monthItems(workshops);
const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

describe('the items of a month', () => {
  it('stand in order of time, and a series is in every month that it touches', () => {
    assert.deepEqual(idsOf(items), ['past', 'a', 'b']);
    assert.deepEqual(idsOf(itemsIn(items, '2026-11')), ['past', 'a']);
    assert.deepEqual(idsOf(itemsIn(items, '2026-12')), ['a']);
    assert.deepEqual(itemsIn(items, '2027-02'), []);
  });

  it('of a day are said with their session of that day', () => {
    const [entry, ...others] = entriesOn(items, '2026-12-07');
    assert.deepEqual([entry?.workshop.id, entry?.index, entry?.session.starts], ['a', 1, '2026-12-07T14:00:00+01:00']);
    assert.equal(others.length, 0);
    assert.deepEqual(entriesOn(items, '2026-12-08'), []);
  });
});

describe('the month shown at first', () => {
  it('is that of the next workshop', () => {
    assert.equal(firstMonth(workshops, '2026-11-23'), '2026-11');
    assert.equal(firstMonth(workshops, '2026-12-01'), '2026-12');
    assert.equal(firstMonth(workshops, '2026-12-08'), '2027-01');
  });

  it('is today’s where none is left', () => assert.equal(firstMonth(workshops, '2027-03-05'), '2027-03'));
});

describe('the day that the tab key reaches', () => {
  it('is where the keys left it, else today, else the first', () => {
    assert.equal(dayReached('2026-11', '2026-11-09', '2026-11-23'), '2026-11-09');
    assert.equal(dayReached('2026-11', '2026-12-09', '2026-11-23'), '2026-11-23');
    assert.equal(dayReached('2026-12', null, '2026-11-23'), '2026-12-01');
  });
});
