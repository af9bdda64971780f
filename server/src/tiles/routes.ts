import { BrokenCircuitError, BulkheadRejectedError, TaskCancelledError } from 'cockatiel';
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
  readonly log: Log;
}

/** What the cache may take on the disk. */
const MAX_CACHE_BYTES = 200_000_000;

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
export function tileRoutes({ upstream = IGN_WMTS, cacheDirectory, log }: TileRoutesOptions): Hono {
  const cache = new TileCache(cacheDirectory, MAX_CACHE_BYTES);
  const source = createTileSource(upstream);

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
      if (png === undefined) log.info({ zoom: tile.z }, 'the map service has no such tile');
      else await keep(tile, png);
      return png;
    } catch (error) {
      if (!isNotAsked(error)) log.warn({ err: error }, 'no tile from the map service');
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

/** The service rests after failures, or too many wait for their turn. */
const isNotAsked = (error: unknown): boolean =>
  error instanceof BrokenCircuitError || error instanceof BulkheadRejectedError || error instanceof TaskCancelledError;

function picture(c: Context, png: Buffer): Response {
  return c.body(new Uint8Array(png), 200, {
    'Content-Type': 'image/png',
    'Cache-Control': `public, max-age=${BROWSER}, stale-while-revalidate=${KEPT}, stale-if-error=${KEPT}`,
  });
}
