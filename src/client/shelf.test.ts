import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { cacheShelf } from './shelf.ts';

const URL = 'https://api.example/api/v1/poles';

/** Puts something in the place of the browser's Cache Storage, which Node has not, for one test. */
function provideCaches(t: TestContext, caches: object | undefined): void {
  Object.defineProperty(globalThis, 'caches', { value: caches, configurable: true });
  t.after(() => Reflect.deleteProperty(globalThis, 'caches'));
}

/** A Cache Storage in memory. */
function memoryCaches() {
  const stores = new Map<string, Map<string, Response>>();
  const caches = {
    has: (name: string) => Promise.resolve(stores.has(name)),
    match: (url: string, { cacheName }: { cacheName: string }) =>
      Promise.resolve(stores.get(cacheName)?.get(url)?.clone()),
    open: (name: string) => {
      const store = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, store);
      return Promise.resolve({
        put: (url: string, response: Response) => Promise.resolve(void store.set(url, response)),
      });
    },
  };
  return { caches, stores };
}

describe('shelf', () => {
  it('gives back what it was given', async (t) => {
    provideCaches(t, memoryCaches().caches);
    await cacheShelf.keep(URL, { data: ['Étain'] });
    assert.deepEqual(await cacheShelf.find(URL), { data: ['Étain'] });
    assert.equal(await cacheShelf.find(`${URL}?q=1`), null);
  });

  it('leaves no trace of merely looking', async (t) => {
    const { caches, stores } = memoryCaches();
    provideCaches(t, caches);
    assert.equal(await cacheShelf.find(URL), null);
    assert.equal(stores.size, 0);
  });

  const refuse = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
  const throwAtOnce = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const hostile: readonly (readonly [string, object | undefined])[] = [
    ['is missing (plain HTTP)', undefined],
    ['refuses (sandbox, blocked storage)', { has: refuse, match: refuse, open: refuse }],
    ['throws at once', { has: throwAtOnce, match: throwAtOnce, open: throwAtOnce }],
    ['was replaced by something else', {}],
    [
      'holds something that is no JSON',
      { has: () => Promise.resolve(true), match: () => Promise.resolve(new Response('<!doctype html>')), open: refuse },
    ],
    [
      'is full',
      {
        has: () => Promise.resolve(true),
        match: () => Promise.resolve(),
        open: () => Promise.resolve({ put: refuse }),
      },
    ],
  ];
  for (const [what, caches] of hostile) {
    it(`stays silent where the Cache Storage ${what}`, async (t) => {
      provideCaches(t, caches);
      await cacheShelf.keep(URL, { data: [] });
      assert.equal(await cacheShelf.find(URL), null);
    });
  }

  it('stays silent where the page broke JSON.stringify', async (t) => {
    provideCaches(t, memoryCaches().caches);
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    await cacheShelf.keep(URL, loop);
    assert.equal(await cacheShelf.find(URL), null);
  });
});
