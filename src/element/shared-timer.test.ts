import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { cancel, schedule } from './shared-timer.ts';

/** The clock of the page and its timers, moved together by the test. */
let now = 0;
/** How long the device slept: its own clock goes on then, that of the page does not. */
let slept = 0;
const page = new EventTarget();
Object.assign(globalThis, { addEventListener: page.addEventListener.bind(page) });

class DeviceDate extends Date {
  constructor() {
    super(now + slept);
  }
}
const pass = (milliseconds: number): void => {
  for (let passed = 0; passed < milliseconds; passed += 1) {
    now += 1;
    mock.timers.tick(1);
  }
};

beforeEach(() => {
  now = slept = 0;
  mock.property(globalThis, 'Date', DeviceDate as DateConstructor); // What asks for the current time calls it so.
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

  for (const type of ['focus', 'pointerover', 'keydown']) {
    it(`come at once when the user is back (${type}) at a device that slept`, () => {
      const ticks: number[] = [];
      schedule(() => ticks.push(now), 3_600_000);
      pass(10);
      page.dispatchEvent(new Event(type));
      assert.deepEqual(ticks, [], 'nothing is due before it sleeps');
      slept = 8 * 3_600_000;
      page.dispatchEvent(new Event(type));
      page.dispatchEvent(new Event(type));
      assert.deepEqual(ticks, [10]);
    });
  }

  it('come within a minute on a device that slept and is only looked at, or whose clock was set back', () => {
    for (const jump of [8 * 3_600_000, -24 * 3_600_000]) {
      const ticks: number[] = [];
      schedule(() => ticks.push(now), 3_600_000);
      slept += jump;
      pass(60_001);
      assert.equal(ticks.length, 1);
    }
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
