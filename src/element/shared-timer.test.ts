import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { cancel, schedule } from './shared-timer.ts';

/** The clock of the page and its timers, moved together by the test. */
let now = 0;
const pass = (milliseconds: number): void => {
  for (let passed = 0; passed < milliseconds; passed += 1) {
    now += 1;
    mock.timers.tick(1);
  }
};

beforeEach(() => {
  now = 0;
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(performance, 'now', () => now);
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

describe('ticks of a page', () => {
  it('come once, when they are due', () => {
    const ticks: number[] = [];
    schedule(() => ticks.push(now), 100);
    pass(99);
    assert.deepEqual(ticks, []);
    pass(200);
    assert.deepEqual(ticks, [101]);
  });

  it('that are due together come together', () => {
    const ticks: string[] = [];
    schedule(() => ticks.push(`a ${now}`), 100);
    schedule(() => ticks.push(`b ${now}`), 102);
    pass(200);
    assert.deepEqual(ticks, ['a 101', 'b 101']);
  });

  it('asked for again replace what was asked before', () => {
    const ticks: number[] = [];
    const tick = () => ticks.push(now);
    schedule(tick, 100);
    schedule(tick, 300);
    pass(500);
    assert.deepEqual(ticks, [301]);
  });

  it('stop when nobody wants them', () => {
    const ticks: number[] = [];
    const tick = () => ticks.push(now);
    schedule(tick, 100);
    cancel(tick);
    pass(500);
    assert.deepEqual(ticks, []);
  });

  it('may be asked for while ticking, for the next time', () => {
    const ticks: number[] = [];
    const tick = () => {
      ticks.push(now);
      if (ticks.length < 3) schedule(tick, 100);
    };
    schedule(tick, 100);
    pass(1000);
    assert.equal(ticks.length, 3);
  });
});
