import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../environment/log.ts';

/**
 * One line a request: method, pattern of the route, status, duration. The address itself is not logged: its path may hold
 * a person's token and its query what a person typed.
 */
export const requestLog = (log: Log): MiddlewareHandler =>
  async function requestLog(c, next) {
    const start = performance.now();
    await next();
    const durationMs = Math.round(performance.now() - start);
    log.info({ method: c.req.method, route: routePath(c, -1), status: c.res.status, durationMs }, 'request');
  };
