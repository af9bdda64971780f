import { BrokenCircuitError } from 'cockatiel';
import { type Context, Hono } from 'hono';
import { problem } from '../http/problems.ts';
import type { Log } from '../environment/log.ts';
import { type CachedTile, TileCache } from './tile-cache.ts';
import { IGN_WMTS, readTile, type Tile } from './tile.ts';
import { createTileSource } from './upstream.ts';

export interface TileRoutesOptions {
  /** WMTS address; unset: the public IGN plan. */
  readonly upstream?: string | undefined;
  /** Directory of the cache, made when missing. */
  readonly cacheDirectory: string;
  /** Bytes the cache may take on the disk. */
  readonly maxBytes?: number;
  readonly log: Log;
  readonly fetch?: typeof fetch;
  /** Milliseconds for a whole tile. */
  readonly timeoutMs?: number;
  /** Failures in a row after which the map service is left alone, and for how long (milliseconds). */
  readonly failures?: number;
  readonly restMs?: number;
}

const DAY = 24 * 3_600;

/** Seconds: the plan is renewed monthly; a tile that is older than this is asked for again. */
const KEPT = 30 * DAY;

/** Seconds a browser may keep a tile. */
const BROWSER = 7 * DAY;

/**
 * `GET /tiles/{z}/{x}/{y}.png`: tiles of the IGN plan through this server, so that a visitor's browser asks nobody else.
 * When there is no tile the answer is 204, not an error: browsers write failed requests into the console of the host
 * page, and the map has its schematic base anyway. What is no tile address is a 400 problem.
 */
export function tileRoutes({
  upstream = IGN_WMTS,
  cacheDirectory,
  maxBytes = 200_000_000,
  log,
  fetch = globalThis.fetch,
  timeoutMs = 4_000,
  failures = 5,
  restMs = 60_000,
}: TileRoutesOptions): Hono {
  const cache = new TileCache(cacheDirectory, maxBytes);
  const source = createTileSource({ wmts: upstream, fetch, timeoutMs, failures, restMs });

  const fromCache = async (tile: Tile): Promise<CachedTile | undefined> => {
    try {
      return await cache.get(tile);
    } catch (error) {
      log.warn({ err: error }, 'tile cache cannot be read');
      return undefined;
    }
  };

  const keep = async (tile: Tile, png: Buffer): Promise<void> => {
    try {
      await cache.set(tile, png, Date.now());
    } catch (error) {
      log.warn({ err: error }, 'tile cache cannot be written');
    }
  };

  const find = async (tile: Tile): Promise<Buffer | undefined> => {
    const cached = await fromCache(tile);
    if (cached && Date.now() - cached.fetchedAt < KEPT * 1_000) return cached.png;
    try {
      const png = await source(tile);
      await keep(tile, png);
      return png;
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) log.warn({ err: error }, 'no tile from the map service');
      return cached?.png; // an old tile serves better than none
    }
  };

  return new Hono().get('/tiles/:z/:x/:file', async (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    const tile = readTile(c.req.param('z'), c.req.param('x'), c.req.param('file'));
    if (!tile) return problem(c, 'invalid-query');
    const png = await find(tile);
    return png ? picture(c, png) : c.body(null, 204, { 'Cache-Control': 'no-store' });
  });
}

function picture(c: Context, png: Buffer): Response {
  return c.body(new Uint8Array(png), 200, {
    'Content-Type': 'image/png',
    'Cache-Control': `public, max-age=${BROWSER}, stale-while-revalidate=${KEPT}, stale-if-error=${KEPT}`,
  });
}
