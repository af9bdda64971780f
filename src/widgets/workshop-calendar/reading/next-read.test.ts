import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession, aWorkshop } from '../../../../test/support/workshop.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import { filterWorkshops } from '../../../domain/workshops/filter.ts';
import { metresFrom, nearestFirst } from '../../../domain/workshops/nearness.ts';
import { Origin } from '../../../domain/geo/origin.ts';
import { firstMonth } from '../month/first-month.ts';
import { START } from '../state/state.ts';
import { CalendarStore } from '../state/store.ts';
import { nextRead } from './next-read.ts';
import { pagingWith } from './paging-with.ts';
import type { Read } from '../state/paging.ts';

const on = (day: string): Workshop =>
  aWorkshop({ id: day, sessions: [aSession(`${day}T14:00:00+01:00`, `${day}T16:00:00+01:00`)] });
const TWO = { kind: 'following', cursor: 'two' } as const;

/** A calendar on 23 November 2026 whose first answer holds a workshop on each of these days, and has a second page. */
function prepareStore(days: readonly string[] = ['2026-11-25'], next: string | undefined = 'two'): CalendarStore {
  const store = new CalendarStore();
  store.use({ filterWorkshops, metresFrom, nearestFirst, firstMonth, nextRead });
  store.set({
    answer: { data: days.map(on), dropped: 0, ...(next && { next }) },
    start: '2026-11-23',
    now: Date.parse('2026-11-23T09:00:00+01:00'),
  });
  return store;
}

const tenDays = Array.from({ length: 10 }, (_, index) => `2026-12-${10 + index}`);

/** Gives the store what it asked for. */
function answer(store: CalendarStore, read: Read, days: readonly string[], next?: string): void {
  const page = { data: days.map(on), dropped: 0, ...(next !== undefined && { next }) };
  store.setRead({ paging: pagingWith(store.state.paging, read, page) });
}

describe('what has to be read', () => {
  it('is nothing before the first answer, for a full list, and after a failure until the visitor acts', () => {
    assert.equal(new CalendarStore().state.read, undefined);
    const store = prepareStore(tenDays);
    assert.equal(store.state.read, undefined);
    store.showMore();
    assert.deepEqual(store.state.read, TWO);
    store.setRead({ paging: { ...store.state.paging, hasFailed: true } });
    assert.equal(store.state.read, undefined);
    store.retry();
    assert.deepEqual(store.state.read, TWO);
  });

  it('is no further page for a list with a limit', () => {
    const store = prepareStore();
    store.set({ limit: 30 });
    assert.equal(store.state.read, undefined);
  });

  it('is every page for a filter and for the order of nearness', () => {
    const { pole } = aWorkshop();
    for (const ask of [
      (store: CalendarStore) => store.setFilter({ stages: ['test'] }),
      (store: CalendarStore) => store.set({ origin: Origin.ofCommune(pole!.place) }),
    ]) {
      const store = prepareStore(tenDays);
      ask(store);
      assert.deepEqual(store.state.read, TWO);
      answer(store, TWO, ['2027-01-05'], 'three');
      assert.deepEqual(store.state.read, { kind: 'following', cursor: 'three' });
      answer(store, { kind: 'following', cursor: 'three' }, ['2027-02-05']);
      assert.equal(store.state.read, undefined);
    }
  });

  it('is, for a month, the past page by page, then what comes until one begins after its grid', () => {
    const store = prepareStore(['2026-11-25']);
    store.showView('month');
    const past = { kind: 'past', from: '2026-10-26', to: '2026-11-22' } as const;
    assert.deepEqual(store.state.read, past);
    answer(store, past, ['2026-11-02'], 'more');
    assert.deepEqual(store.state.read, { ...past, cursor: 'more' });
    answer(store, { ...past, cursor: 'more' }, ['2026-11-03']);
    assert.deepEqual(store.state.read, TWO);
    answer(store, TWO, ['2026-12-06'], 'three');
    assert.deepEqual(store.state.read, { kind: 'following', cursor: 'three' });
    answer(store, { kind: 'following', cursor: 'three' }, ['2026-12-07'], 'four');
    assert.equal(store.state.read, undefined);
    store.showMonth('2026-10');
    assert.deepEqual(store.state.read, { kind: 'past', from: '2026-09-28', to: '2026-10-25' });
  });

  it('is first of all an opened workshop that no list has told of, once', () => {
    const store = prepareStore();
    store.restore({ ...START, open: 'far', filter: { stages: ['test'] } });
    const read = { kind: 'workshop', id: 'far' } as const;
    assert.deepEqual(store.state.read, read);
    store.setRead({ unknown: 'far' });
    assert.deepEqual(store.state.read, TWO);
    const other = prepareStore();
    other.restore({ ...START, open: '2027-05-01' });
    answer(other, { kind: 'workshop', id: '2027-05-01' }, ['2027-05-01']);
    assert.equal(other.state.opened?.id, '2027-05-01');
    assert.deepEqual(other.state.read, TWO);
  });

  it('is the name of a pôle that no workshop tells, after everything else', () => {
    const store = prepareStore(tenDays);
    store.setFilter({ poles: ['saint-mihiel'] });
    assert.deepEqual(store.state.read, TWO);
    answer(store, TWO, []);
    assert.deepEqual(store.state.read, { kind: 'pole-names' });
    store.setRead({ poleNames: new Map() });
    assert.equal(store.state.read, undefined);
  });
});
