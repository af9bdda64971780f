import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { ReactiveControllerHost } from 'lit';
import { LazyModule } from './lazy-module.ts';

/** A window for Node: it says when the visitor is back. */
function prepareWindow(t: TestContext): EventTarget {
  const window = new EventTarget();
  Object.assign(globalThis, { addEventListener: window.addEventListener.bind(window) });
  t.mock.method(console, 'warn', () => undefined);
  return window;
}

describe('a part that cannot be had', () => {
  it('is not asked for without end by the redraws that its failure brings, and again when time has passed', async (t) => {
    let now = 0;
    let asked = 0;
    t.mock.method(performance, 'now', () => now);
    prepareWindow(t);
    const host = { requestUpdate: () => void part.load() } as ReactiveControllerHost;
    const part: LazyModule<string> = new LazyModule(host, () => {
      asked += 1;
      return asked < 3 ? Promise.reject(new Error('line')) : Promise.resolve('here');
    });
    assert.equal(await part.load(), undefined);
    assert.equal(await part.load(), undefined);
    assert.deepEqual([asked, part.failed], [1, true]);
    now = 5_000;
    await Promise.all([part.load(), part.load()]);
    assert.equal(asked, 2, 'one request for all who wait');
    now = 10_000;
    assert.equal(await part.load(), 'here');
    assert.deepEqual([asked, part.failed, part.value], [3, false, 'here']);
  });

  it('is asked for again, once for all, when the visitor is back', async (t) => {
    const window = prepareWindow(t);
    let asked = 0;
    let redrawn = 0;
    const host = { requestUpdate: () => void (redrawn += 1) } as ReactiveControllerHost;
    const part: LazyModule<string> = new LazyModule(host, () => {
      asked += 1;
      return asked < 3 ? Promise.reject(new Error('line')) : Promise.resolve('here');
    });
    await part.load();
    window.dispatchEvent(new Event('focus'));
    window.dispatchEvent(new Event('online'));
    await setImmediate();
    assert.deepEqual([asked, part.failed, redrawn], [2, true, 2]);
    window.dispatchEvent(new Event('online'));
    assert.equal(await part.load(), 'here');
    window.dispatchEvent(new Event('focus'));
    await setImmediate();
    assert.deepEqual([asked, part.failed, redrawn], [3, false, 3]);
  });
});
