import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { LazyPart } from './lazy-part.ts';

describe('a part that cannot be had', () => {
  it('is not asked for without end by the redraws that its failure brings, and again when time has passed', async (t) => {
    let now = 0;
    let asked = 0;
    t.mock.method(performance, 'now', () => now);
    // Node has no window that says when the visitor is back.
    Object.assign(globalThis, { addEventListener: () => undefined });
    t.mock.method(console, 'warn', () => undefined);
    const host = { requestUpdate: () => void part.bring() } as ReactiveControllerHost;
    const part: LazyPart<string> = new LazyPart(host, () => {
      asked += 1;
      return asked < 3 ? Promise.reject(new Error('line')) : Promise.resolve('here');
    });
    assert.equal(await part.bring(), undefined);
    assert.equal(await part.bring(), undefined);
    assert.deepEqual([asked, part.failed], [1, true]);
    now = 5_000;
    await Promise.all([part.bring(), part.bring()]);
    assert.equal(asked, 2, 'one request for all who wait');
    now = 10_000;
    assert.equal(await part.bring(), 'here');
    assert.deepEqual([asked, part.failed, part.value], [3, false, 'here']);
  });
});
