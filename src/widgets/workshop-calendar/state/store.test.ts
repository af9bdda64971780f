import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession, aWorkshop, dieuze } from '../../../../test/support/workshop.ts';
import type { Answer } from '../../../client/read-answer.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import { filterWorkshops } from '../../../domain/workshops/filter.ts';
import { metresFrom, nearestFirst } from '../../../domain/workshops/nearness.ts';
import { Origin } from '../../../domain/geo/origin.ts';
import { firstMonth } from '../month/first-month.ts';
import { nextRead } from '../reading/next-read.ts';
import { pagingWith } from '../reading/paging-with.ts';
import { PAGE_SIZE, START, type CalendarState } from './state.ts';
import { CalendarStore, type ChangedBy } from './store.ts';

const RULES = { filterWorkshops, metresFrom, nearestFirst, firstMonth, nextRead };
const NOW = Date.parse('2026-11-23T09:00:00+01:00');

const etain = { ...dieuze, slug: 'etain', place: { ...dieuze.place, name: 'Étain', lat: 49.213, lon: 5.64 } };
const on = (id: string, day: string, part: Partial<Workshop> = {}): Workshop =>
  aWorkshop({ id, title: id, sessions: [aSession(`${day}T14:00:00+01:00`, `${day}T16:00:00+01:00`)], ...part });
const many = (count: number): Workshop[] => Array.from({ length: count }, (_, i) => on(`w${10 + i}`, '2026-12-10'));
const answerOf = (data: readonly Workshop[], next?: string): Answer<readonly Workshop[]> => ({
  data,
  dropped: 0,
  ...(next !== undefined && { next }),
});
const idsOf = ({ shownEntries }: CalendarState): string[] => shownEntries.map(({ workshop }) => workshop.id);

interface Change {
  readonly state: CalendarState;
  readonly previous: CalendarState;
  readonly by: ChangedBy;
}

/** A store with these workshops, on 23 November 2026, and all that it has told since. */
function prepareStore(data: readonly Workshop[], { next, rules = true }: { next?: string; rules?: boolean } = {}) {
  const changes: Change[] = [];
  const store = new CalendarStore((state, previous, by) => changes.push({ state, previous, by }));
  store.set({ answer: answerOf(data, next), now: NOW, start: '2026-11-23' });
  if (rules) store.use(RULES);
  changes.length = 0;
  return { store, changes };
}

describe('the list', () => {
  it('is in order of time and grows by a page at each act', () => {
    const { store } = prepareStore([...many(23), on('first', '2026-11-24')]);
    assert.equal(store.state.shownEntries.length, PAGE_SIZE);
    assert.equal(idsOf(store.state)[0], 'first');
    store.showMore();
    assert.equal(store.state.shownEntries.length, 2 * PAGE_SIZE);
    store.showMore();
    assert.equal(store.state.shownEntries.length, 24);
  });

  it('starts at its top for another filter, and not for the same', () => {
    const { store } = prepareStore(many(23));
    store.showMore();
    store.showView('list');
    assert.equal(store.state.length, 2 * PAGE_SIZE);
    store.setFilter({ poles: ['dieuze'] });
    assert.equal(store.state.length, PAGE_SIZE);
  });

  it('shows no more than its limit', () => {
    const { store } = prepareStore(many(23));
    store.set({ limit: 3 });
    assert.equal(store.state.shownEntries.length, 3);
  });

  it('is in order of nearness where the visitor is somewhere, unless they want that of time', () => {
    const { store } = prepareStore([on('far', '2026-11-24', { pole: etain }), on('near', '2026-12-01')]);
    store.set({ origin: Origin.ofCommune(dieuze.place) });
    assert.deepEqual(idsOf(store.state), ['near', 'far']);
    store.toggleOrder();
    assert.equal(store.state.near, null);
    assert.deepEqual(idsOf(store.state), ['far', 'near']);
  });

  it('is plain until the rules are here, then filtered', () => {
    const { store, changes } = prepareStore([on('a', '2026-11-24', { pole: etain }), on('b', '2026-11-25')], {
      rules: false,
    });
    store.setFilter({ poles: ['etain'] });
    assert.deepEqual(idsOf(store.state), ['a', 'b']);
    store.use(RULES);
    assert.deepEqual(idsOf(store.state), ['a']);
    assert.deepEqual(
      changes.map(({ by }) => by),
      ['user', 'page'],
    );
  });

  it('holds what it derives as long as nothing that it depends on changes', () => {
    const { store } = prepareStore(many(3));
    const { all, filtered, listed, entries } = store.state;
    store.togglePanel('filters');
    store.open('w10');
    const { state } = store;
    assert.ok(state.all === all && state.filtered === filtered && state.listed === listed && state.entries === entries);
  });

  it('shows what changed since it was made', () => {
    const { store } = prepareStore([on('a', '2026-11-24')]);
    const workshop = on('a', '2026-11-24', { title: 'moved' });
    store.set({ updates: new Map([['a', { workshop, at: NOW }]]) });
    assert.equal(store.state.all[0]?.title, 'moved');
  });
});

describe('acts', () => {
  it('are told as the visitor’s, also one that changes nothing: it tries again what failed', () => {
    const { store, changes } = prepareStore(many(1));
    store.showView('list');
    store.showView('list');
    assert.deepEqual(
      changes.map(({ by }) => by),
      ['user', 'user'],
    );
    store.set({ limit: 0 });
    assert.equal(changes.length, 2);
  });

  it('open and close a workshop and its form', () => {
    const { store } = prepareStore(many(1));
    const shown = () => [store.state.opened?.id, store.state.form];
    store.open('w10');
    store.openForm();
    assert.deepEqual(shown(), ['w10', 'detail']);
    store.closeForm();
    assert.deepEqual(shown(), ['w10', '']);
    store.close();
    store.open('w10', 'list');
    assert.deepEqual(shown(), ['w10', 'list']);
    store.closeForm();
    assert.deepEqual(shown(), [undefined, '']);
  });

  it('unfold one panel at a time', () => {
    const { store } = prepareStore([]);
    store.togglePanel('filters');
    store.togglePanel('subscribe');
    assert.equal(store.state.panel, 'subscribe');
    store.togglePanel('subscribe');
    assert.equal(store.state.panel, '');
  });

  it('forget a link that led nowhere, and a failed read', () => {
    const { store } = prepareStore(many(1));
    store.restore({ ...START, open: 'gone' });
    store.setRead({ unknown: 'gone', paging: { ...store.state.paging, hasFailed: true } });
    store.showView('list');
    assert.deepEqual([store.state.open, store.state.unknown, store.state.paging.hasFailed], [null, null, false]);
  });
});

describe('the view', () => {
  it('is the visitor’s, else the page’s, and the list where the month is missing', () => {
    const { store } = prepareStore(many(1));
    store.set({ defaultView: 'month' });
    assert.deepEqual([store.state.shownView, store.state.shownMonth], ['month', '2026-12']);
    store.set({ isMonthMissing: true });
    assert.deepEqual([store.state.wantedView, store.state.shownView, store.state.shownMonth], ['month', 'list', '']);
    store.set({ isMonthMissing: false });
    store.showMonth('2027-01');
    assert.equal(store.state.shownMonth, '2027-01');
    store.showView('list');
    assert.equal(store.state.shownView, 'list');
  });
});

describe('what the page asks for', () => {
  it('changes the visitor’s filter, and is what holds where an address says nothing', () => {
    const { store } = prepareStore([]);
    store.setFilter({ text: 'cape' });
    store.changeInitialFilter((filter) => ({ ...filter, poles: ['etain'] }));
    assert.deepEqual(store.state.filter, { text: 'cape', poles: ['etain'] });
    assert.deepEqual(store.initial, { ...START, filter: { poles: ['etain'] } });
    store.restore(store.initial);
    assert.deepEqual(store.state.filter, { poles: ['etain'] });
  });
});

describe('a new first answer', () => {
  it('takes away what was read beyond the one before, except the opened workshop', () => {
    const { store } = prepareStore(many(2), { next: 'two' });
    store.open('far');
    const read = { kind: 'following', cursor: 'two' } as const;
    const beyond = answerOf([on('far', '2027-02-01'), on('other', '2027-02-02')]);
    store.setRead({ paging: pagingWith(store.state.paging, read, beyond) });
    assert.equal(store.state.all.length, 4);
    assert.equal(store.state.hasMore, false);
    store.set({ answer: answerOf(many(1), 'new') });
    assert.deepEqual(
      store.state.all.map(({ id }) => id),
      ['w10', 'far'],
    );
    assert.equal(store.state.hasMore, true);
  });
});
