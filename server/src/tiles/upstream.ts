import { bulkhead, circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel';
import { readAtMost } from '../http/read-at-most.ts';
import { isPng, type Tile, wmtsAddress } from './tile.ts';

/**
 * Gets a tile from the map service; `undefined` when the service has none there. Rejects when the service fails, and when
 * it is not asked: it failed repeatedly (`BrokenCircuitError`), or too many wait (`BulkheadRejectedError`,
 * `TaskCancelledError`).
 */
export type TileSource = (tile: Tile) => Promise<Buffer | undefined>;

/** Longest time for a whole tile, in milliseconds: waiting for its turn included. */
const TIMEOUT_MS = 4_000;
/** Failures in a row after which the service is left alone, and for how long (milliseconds). */
const FAILURES = 5;
const REST_MS = 60_000;
/** Tiles asked for at the same time, and those that wait for their turn. A screen shows some twenty. */
const PARALLEL = 16;
const WAITING = 500;
/** A plan tile weighs some 30 kB. What is much larger is none. Bytes. */
const MAX_TILE_BYTES = 1_000_000;
/** How a service in good health says that it has no tile at an address: outside of its area, or beyond its zooms. */
const NO_TILE = new Set([204, 400, 404, 410]);

/**
 * Asks a WMTS for tiles, each at most once at a time. Nothing of the visitor is passed on: no address, no header, no
 * cookie.
 */
export function createTileSource(wmts: string): TileSource {
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: REST_MS, breaker: new ConsecutiveBreaker(FAILURES) });
  const queue = bulkhead(PARALLEL, WAITING);
  const underWay = new Map<string, Promise<Buffer | undefined>>();

  const ask = async (tile: Tile, signal: AbortSignal): Promise<Buffer | undefined> => {
    const response = await fetch(wmtsAddress(wmts, tile), { headers: { accept: 'image/png' }, signal });
    if (response.status !== 200) {
      await response.body?.cancel();
      if (NO_TILE.has(response.status)) return undefined;
      throw new Error(`tiles: status ${response.status}`);
    }
    const png = await readAtMost(response, MAX_TILE_BYTES);
    if (!isPng(png)) throw new Error('tiles: the answer is no PNG');
    return png;
  };

  return (tile) => {
    const key = `${tile.z}/${tile.x}/${tile.y}`;
    const known = underWay.get(key);
    if (known) return known;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    // The queue is outside of the breaker: a tile that never had its turn says nothing of the service.
    const asked = queue
      .execute(() => breaker.execute(() => ask(tile, signal)), signal)
      .finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };
}
