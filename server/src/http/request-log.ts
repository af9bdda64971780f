import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../environment/log.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Code of the problem that is answered, for the log. */
    problemCode?: string;
    requestId: string;
  }
}

/** What an id of a proxy looks like. Another one is replaced. */
const REQUEST_ID = /^[\w\-=]{1,64}$/;

/**
 * Gives each request an id, to find what one visitor met in the logs: that of `X-Request-Id`, where a proxy set one of
 * letters, digits, `_`, `-` and `=`, else a new one. `answerHeaders` answers it in the same header.
 */
export const requestIds = (): MiddlewareHandler =>
  async function requestIds(c, next) {
    const given = c.req.header('X-Request-Id');
    c.set('requestId', given !== undefined && REQUEST_ID.test(given) ? given : randomUUID());
    await next();
  };

/** What every line of the log says about a request. */
export const loggedRequest = (c: Context) => ({
  requestId: c.get('requestId'),
  method: c.req.method,
  // The address itself is not logged: its path may hold a person's token and its query what a person typed.
  route: routePath(c, -1),
});

/** One line a request: id, method, pattern of the route, status, code of the problem, duration. */
export const requestLog = (log: Log): MiddlewareHandler =>
  async function requestLog(c, next) {
    const start = performance.now();
    await next();
    const durationMs = Math.round(performance.now() - start);
    const problem = c.get('problemCode');
    log.info({ ...loggedRequest(c), status: c.res.status, ...(problem && { problem }), durationMs }, 'request');
  };
