import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Origin } from '../../../domain/geo/origin.ts';
import { aPole, fivePoles, NANCY } from '../../../../test/support/poles.ts';
import { cardCount, LocatorStore, PAGE_SIZE, type ChangedBy, type LocatorState } from './store.ts';

interface Change {
  readonly state: LocatorState;
  readonly previous: LocatorState;
  readonly by: ChangedBy;
}

/** A store of `poles`, and what it reports from then on. */
function prepareStore(poles = fivePoles()): { store: LocatorStore; changes: Change[] } {
  const changes: Change[] = [];
  const store = new LocatorStore((state, previous, by) => changes.push({ state, previous, by }));
  store.update({ poles });
  changes.length = 0;
  return { store, changes };
}

const slugs = ({ listed }: LocatorState): string[] => listed.map(({ pole }) => pole.slug);

describe('locator store: list', () => {
  it('lists all pôles, those that do not open yet at the end', () => {
    const { store } = prepareStore();
    assert.deepEqual(slugs(store.state), ['maxeville', 'etain', 'morhange', 'dieuze', 'saint-mihiel']);
  });

  it('lists the nearest first once an origin is chosen, and goes back', () => {
    const { store } = prepareStore();
    store.chooseOrigin(Origin.ofCommune(NANCY));
    assert.deepEqual(slugs(store.state).slice(0, 2), ['maxeville', 'dieuze']);
    store.chooseOrigin(null);
    assert.deepEqual(slugs(store.state).slice(0, 2), ['maxeville', 'etain']);
  });

  it('lists what matches the filter', () => {
    const { store } = prepareStore();
    store.toggleFilter('services', 'bureaux');
    assert.deepEqual(slugs(store.state), ['maxeville']);
    store.toggleFilter('services', 'bureaux');
    assert.equal(store.state.listed.length, 5);
  });

  it('lists the pôle that lacks least where none matches', () => {
    const { store } = prepareStore();
    store.toggleFilter('services', 'bureaux');
    store.toggleFilter('services', 'formation');
    assert.deepEqual([slugs(store.state), store.state.miss?.pole.slug], [['maxeville'], 'maxeville']);
    store.resetFilters();
    assert.deepEqual([store.state.listed.length, store.state.miss], [5, null]);
  });
});

describe('locator store: cards', () => {
  const many = Array.from({ length: 25 }, (_, index) => aPole({ slug: `pole-${index}` }));

  it('are shown page by page, never more than there are', () => {
    const { store } = prepareStore(many);
    const counts = [0, 1, 2].map(() => {
      const count = cardCount(store.state);
      store.showMore();
      return count;
    });
    assert.deepEqual(counts, [PAGE_SIZE, 2 * PAGE_SIZE, 25]);
  });

  it('reach to the open one, and a further page goes on from there', () => {
    const { store } = prepareStore(many);
    store.select('pole-13');
    assert.equal(cardCount(store.state), 14);
    store.showMore();
    assert.equal(cardCount(store.state), 24);
  });
});

describe('locator store: changes', () => {
  it('are reported once, with who asked for them', () => {
    const { store, changes } = prepareStore();
    store.select('dieuze');
    store.update({ selected: null });
    assert.deepEqual(
      changes.map(({ state, previous, by }) => [previous.selected, state.selected, by]),
      [
        [null, 'dieuze', 'user'],
        ['dieuze', null, 'page'],
      ],
    );
  });

  it('that change nothing are not reported', () => {
    const { store, changes } = prepareStore();
    store.select(null);
    store.showView('list');
    store.resetFilters();
    store.update({ poles: store.state.poles });
    assert.deepEqual(changes, []);
  });

  it('keep the identity of what they do not touch', () => {
    const { store } = prepareStore();
    const { listed, ranked } = store.state;
    store.select('dieuze');
    store.showView('map');
    assert.equal(store.state.listed, listed);
    store.toggleFilter('services', 'bureaux');
    assert.equal(store.state.ranked, ranked);
    assert.notEqual(store.state.listed, listed);
  });
});
