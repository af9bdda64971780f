import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadModule } from './load-module.ts';

const MODULE = 'data:text/javascript,export%20const%20address=import.meta.url;//';

describe('a module on demand', () => {
  it('is imported once where nothing fails', async () => {
    let tries = 0;
    assert.equal(await loadModule(() => Promise.resolve((tries += 1))), 1);
    assert.equal(tries, 1);
  });

  it('is asked for again where it failed', async () => {
    let tries = 0;
    const load = () =>
      (tries += 1) === 1 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve({ tries });
    assert.deepEqual(await loadModule(load), { tries: 2 });
  });

  it('has another address each time where the engine remembers the failure of the first (Firefox)', async () => {
    const load = (): Promise<{ address: string }> =>
      Promise.reject(new TypeError(`error loading dynamically imported module: ${MODULE}`));
    const [one, two] = [await loadModule(load), await loadModule(load)];
    assert.ok(one.address.startsWith(`${MODULE}?`));
    assert.notEqual(one.address, two.address);
  });

  it('fails with what the second try says', async () => {
    await assert.rejects(
      loadModule(() => Promise.reject(new Error('no line'))),
      /no line/,
    );
  });
});
