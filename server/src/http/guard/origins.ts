import type { Context } from 'hono';
import type { Clock } from '../../environment/clock.ts';

/** A partner added by a seed may write after this time. */
const ORIGINS_CACHE_MS = 30_000;

/** Whether a request that changes something comes from a page that may send it. */
export type OriginCheck = (c: Context) => Promise<boolean>;

/**
 * Pages that may write: those of `partnerOrigins`, of `publicUrl`, and of the very IP address that was asked. Browsers set
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
    // Also when the clock was set back.
    if (known === undefined || Math.abs(clock.now() - readAt) > ORIGINS_CACHE_MS) {
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
    if (origin === publicUrl || isOwnAddress(origin, c.req.header('Host'))) return true;
    return (await origins()).includes(origin);
  };
}

/**
 * A page of this server at an address that nobody else can serve: an IP address, or this machine. A name would prove
 * nothing: whoever owns one may let it lead here, and their page would be one of ours (DNS rebinding).
 */
export function isOwnAddress(origin: string, host: string | undefined): boolean {
  const own = URL.parse(origin);
  return own !== null && own.host === host && ADDRESS.test(own.hostname);
}

/** The platform writes every form of an IPv4 address with four numbers, and IPv6 in brackets. */
const ADDRESS = /^(?:localhost|\d+\.\d+\.\d+\.\d+|\[[\da-f:.]+\])$/;
