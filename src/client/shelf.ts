/** Where the last good answers wait for the visitor's next visit. */
export interface Shelf {
  /** The kept body for this address, or `null`. Never throws. */
  find(url: string): Promise<unknown>;
  /** Keeps a body. Never throws. */
  keep(url: string, body: unknown): Promise<void>;
}

const NAME = 'alexis-kit';

/**
 * Shelf in the page's Cache Storage. Pages may forbid it (plain HTTP, sandbox, blocked storage, patched `caches`): then
 * nothing is kept and nothing fails. Looking never creates the cache, so a visitor who did nothing leaves no trace.
 */
export const cacheShelf: Shelf = {
  async find(url) {
    try {
      if (!(await caches.has(NAME))) return null;
      const kept = await caches.match(url, { cacheName: NAME });
      return kept ? ((await kept.json()) as unknown) : null;
    } catch {
      return null;
    }
  },
  async keep(url, body) {
    try {
      const cache = await caches.open(NAME);
      await cache.put(url, new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }));
    } catch {
      // Storage refused or full: the kit works without it.
    }
  },
};
