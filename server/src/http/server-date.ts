import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../environment/clock.ts';

/**
 * The header `Date` by the server's clock, also where that is fixed: the contest countdown takes the time from it. Node
 * writes the machine's time only where none is given.
 */
export const serverDate = (clock: Clock): MiddlewareHandler =>
  async function serverDate(c, next) {
    c.header('Date', new Date(clock.now()).toUTCString());
    await next();
  };
