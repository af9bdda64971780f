import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sharedChunks, widgetsThatNeed, type ModuleGraph } from './shared-chunks.ts';

const WIDGETS = ['calendar', 'contest-countdown', 'eligibility-quiz', 'locator'];

/** Modules by what imports them statically; entries are what nothing imports. */
const graph = (importers: Readonly<Record<string, readonly string[]>>): ModuleGraph => ({
  getModuleInfo: (id) => ({ isEntry: id.startsWith('/define/'), importers: [...(importers[id] ?? [])] }),
});

const MODULES = graph({
  lit: ['list', 'map', '/define/kit.ts', '/define/contest-countdown.ts'],
  list: ['/define/locator.ts', '/define/calendar.ts'],
  digits: ['/define/contest-countdown.ts'],
  fragment: ['/define/contest-countdown.ts', '/define/eligibility-quiz.ts'],
  // A module that comes on demand: no entry imports it statically.
  map: [],
  tile: ['map'],
  // Circles end.
  one: ['other', '/define/eligibility-quiz.ts'],
  other: ['one'],
});

const chunkOf = (id: string): string | null => {
  for (const { name } of sharedChunks(WIDGETS)) {
    const found = typeof name === 'function' ? name(id, MODULES as never) : name;
    if (found) return found;
  }
  return null;
};

describe('the widgets that need a module at once', () => {
  it('are those whose entries import it, also through others', () => {
    const needed = (id: string) => widgetsThatNeed(id, WIDGETS, MODULES);
    assert.deepEqual(needed('lit'), ['calendar', 'contest-countdown', 'locator']);
    assert.deepEqual(needed('list'), ['calendar', 'locator']);
    assert.deepEqual(needed('other'), ['eligibility-quiz']);
    assert.deepEqual(needed('tile'), []);
  });

  it('decide which chunk it is in', () => {
    assert.equal(chunkOf('lit'), 'core');
    assert.equal(chunkOf('fragment'), 'core');
    assert.equal(chunkOf('list'), 'calendar-and-locator');
    assert.equal(chunkOf('digits'), 'of-contest-countdown');
    assert.equal(chunkOf('tile'), null);
  });
});
