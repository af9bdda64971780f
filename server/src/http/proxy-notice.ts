import type { MiddlewareHandler } from 'hono';
import type { Log } from '../environment/log.ts';

/**
 * Logs once that a proxy seems to be in front of the server while none is trusted: all visitors would then share one
 * address, and the number of forms that one may send. The header itself is not logged.
 */
export function proxyNotice(log: Log, trustedProxies: number): MiddlewareHandler {
  let isSaid = trustedProxies > 0;
  return async function proxyNotice(c, next) {
    if (!isSaid && c.req.header('X-Forwarded-For') !== undefined) {
      isSaid = true;
      log.warn('X-Forwarded-For arrives while TRUSTED_PROXIES is 0: behind a proxy, all visitors count as one');
    }
    await next();
  };
}
