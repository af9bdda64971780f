import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contestAt, anOpenContest } from '../../../../test/support/contests.ts';
import { CountdownStore, isPassage, type Cause, type CountdownState } from './store.ts';

const ms = (text: string): number => Date.parse(text);
const TUESDAY = '2026-11-24T10:00:00+01:00';
const DEADLINE = ms('2026-12-05T18:00:00+01:00');
const contest = contestAt(anOpenContest(), TUESDAY);

/** A store, and every change that it reported. */
function prepareStore() {
  const changes: { state: CountdownState; previous: CountdownState; cause: Cause }[] = [];
  const store = new CountdownStore((state, previous, cause) => changes.push({ state, previous, cause }));
  return { store, changes };
}

describe('the state of a countdown', () => {
  it('has nothing to show before an edition is loaded', () => {
    const { store } = prepareStore();
    store.passTo(ms(TUESDAY));
    assert.equal(store.state.current, undefined);
  });

  it('stays the same object while nothing of the edition changes', () => {
    const { store, changes } = prepareStore();
    store.show(contest, ms(TUESDAY));
    const { state } = store;
    assert.equal(state.current?.to, DEADLINE);
    store.passTo(ms(TUESDAY) + 60_000);
    assert.equal(store.state, state);
    assert.equal(changes.length, 1);
  });

  it('passes to the next phase when its time has come', () => {
    const { store, changes } = prepareStore();
    store.show(contest, DEADLINE - 1000);
    store.passTo(DEADLINE);
    const [, passage] = changes;
    assert.ok(passage);
    assert.equal(passage.cause, 'time');
    assert.equal(isPassage(passage.state, passage.previous), true);
    assert.equal(passage.state.current?.status.applicationsOpen, false);
  });

  it('follows a clock that goes back', () => {
    const { store } = prepareStore();
    store.show(contest, DEADLINE);
    store.passTo(DEADLINE - 1000);
    assert.equal(store.state.current?.status.applicationsOpen, true);
  });

  it('is no passage where only a day ends', () => {
    const { store, changes } = prepareStore();
    store.show(contest, ms('2026-12-03T23:59:59+01:00'));
    store.passTo(ms('2026-12-04T00:00:00+01:00'));
    const change = changes[1];
    assert.ok(change);
    assert.notEqual(change.state.current, change.previous.current);
    assert.equal(isPassage(change.state, change.previous), false);
  });

  it('changes by acts of the user', () => {
    const { store, changes } = prepareStore();
    store.choose('trajectoires-2020');
    store.togglePause();
    store.toggleLaureates();
    store.openArchive(true);
    store.openArchive(true);
    assert.deepEqual(
      changes.map(({ cause }) => cause),
      ['user', 'user', 'user', 'user'],
    );
    const { chosen, isPaused, areLaureatesOpen, isArchiveOpen } = store.state;
    assert.deepEqual([chosen, isPaused, areLaureatesOpen, isArchiveOpen], ['trajectoires-2020', true, true, true]);
    store.togglePause();
    assert.equal(store.state.isPaused, false);
  });

  it('follows the address without an act of the user', () => {
    const { store, changes } = prepareStore();
    store.follow('trajectoires-2020');
    assert.deepEqual([store.state.chosen, changes[0]?.cause], ['trajectoires-2020', 'page']);
  });
});
