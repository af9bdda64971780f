import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel';
import { isPng, type Tile, wmtsAddress } from './tile.ts';

/** Gets a tile from the map service; rejects when there is none to be had. */
export type TileSource = (tile: Tile) => Promise<Buffer>;

export interface TileSourceOptions {
  /** WMTS address. */
  readonly wmts: string;
  readonly fetch: typeof fetch;
  /** Milliseconds for a whole tile. */
  readonly timeoutMs: number;
  /** Failures in a row after which the service is left alone, for `restMs`. */
  readonly failures: number;
  readonly restMs: number;
}

/** A plan tile weighs some 30 kB. What is much larger is none. Bytes. */
const MAX_TILE_BYTES = 1_000_000;

/**
 * Asks a WMTS for tiles, each at most once at a time. Nothing of the visitor is passed on: no address, no header, no
 * cookie.
 */
export function createTileSource({ wmts, fetch, timeoutMs, failures, restMs }: TileSourceOptions): TileSource {
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failures) });
  const underWay = new Map<string, Promise<Buffer>>();

  const ask = async (tile: Tile): Promise<Buffer> => {
    const response = await fetch(wmtsAddress(wmts, tile), {
      headers: { accept: 'image/png' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
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
    const asked = breaker.execute(() => ask(tile)).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };
}

async function readAtMost(response: Response, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // Node's ReadableStream is iterable; leaving the loop early cancels the rest.
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > limit) throw new Error('tiles: the answer is too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
