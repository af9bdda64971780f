import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from './problems.ts';

/** Refuses a body of more than `maxSize` bytes. Reads have none; asking for it would make the whole request anew. */
export function limitBodies(maxSize: number): MiddlewareHandler {
  const limit = bodyLimit({ maxSize, onError: (c) => problem(c, 'too-large') });
  return async function limitBodies(c, next) {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    return limit(c, next);
  };
}
