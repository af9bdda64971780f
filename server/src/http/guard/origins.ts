import type { Context } from 'hono';
import type { Clock } from '../../environment/clock.ts';

/** A partner added by a seed may write after this time. */
const ORIGINS_CACHE_MS = 30_000;

/** Whether a request that changes something comes from a page that may send it. */
export type OriginCheck = (c: Context) => Promise<boolean>;

/**
 * Pages that may write: those of `partnerOrigins`, of `publicUrl`, and of the very address that was asked. Browsers set
 * `Origin` and pages cannot change it; a request without one writes nothing.
 */
export function createOriginCheck(
  partnerOrigins: () => Promise<readonly string[]>,
  publicUrl: string,
  clock: Clock,
): OriginCheck {
  let known: Promise<readonly string[]> | undefined;
  let readAt = -Infinity;
  const origins = () => {
    if (known === undefined || clock.now() - readAt > ORIGINS_CACHE_MS) {
      readAt = clock.now();
      known = partnerOrigins();
      // A failure is not kept.
      known.catch(() => (known = undefined));
    }
    return known;
  };
  return async (c) => {
    const origin = c.req.header('Origin');
    if (origin === undefined) return false;
    if (origin === publicUrl || isSameHost(origin, c.req.header('Host'))) return true;
    return (await origins()).includes(origin);
  };
}

/** A page of this server, also under another name than `publicUrl` (127.0.0.1, a name in the local network). */
export const isSameHost = (origin: string, host: string | undefined): boolean =>
  host !== undefined && URL.parse(origin)?.host === host;
