import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession, aWorkshop } from '../../test/support/workshop.ts';
import { compareWorkshops, listPage, readCursor } from './list-page.ts';

const on = (day: number, id: string) =>
  aWorkshop({ id, sessions: [aSession(`2026-12-0${day}T14:00:00+01:00`, `2026-12-0${day}T16:00:00+01:00`)] });
const all = [on(1, 'a'), on(1, 'b'), on(2, 'a2'), on(3, 'c')];

const idsOfPages = (workshops: typeof all, limit: number): string[][] => {
  const pages: string[][] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = listPage(workshops, cursor === undefined ? undefined : readCursor(cursor), limit);
    pages.push(page.data.map(({ id }) => id));
    cursor = page.next;
  }
  return pages;
};

describe('pages of the list of workshops', () => {
  it('hold each workshop once, in order', () => {
    assert.deepEqual(idsOfPages(all, 3), [['a', 'b', 'a2'], ['c']]);
    assert.deepEqual(idsOfPages(all, 1), [['a'], ['b'], ['a2'], ['c']]);
    assert.deepEqual(idsOfPages(all, 4), [['a', 'b', 'a2', 'c']]);
    assert.deepEqual(idsOfPages([], 4), [[]]);
  });

  it('go on from the same point when a workshop has come or gone', () => {
    const { next = '' } = listPage(all, undefined, 2);
    const cursor = readCursor(next);
    const changed = [on(1, '0'), ...all.filter(({ id }) => id !== 'b')].toSorted(compareWorkshops);
    assert.deepEqual(
      listPage(changed, cursor, 9).data.map(({ id }) => id),
      ['a2', 'c'],
    );
  });

  it('know no other cursor than their own', () => {
    for (const text of ['', 'x', 'Zm9v', btoa('12 '), btoa('12 A'), '\u00e9', '%'])
      assert.equal(readCursor(text), undefined, text);
  });
});
