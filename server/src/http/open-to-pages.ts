import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { HeaderRecord } from './answer-headers.ts';

/** What pages of any origin may do, without credentials. Header names as HTTP writes them; seconds that a preflight is kept. */
interface OpenTo {
  readonly allowMethods: string[];
  readonly allowHeaders?: string[];
  readonly exposeHeaders?: string[];
  readonly maxAge: number;
}

/** Lets the pages of every origin ask beforehand (CORS) what they may send. */
export function answerPreflights(options: OpenTo): MiddlewareHandler {
  const preflight = cors({ origin: '*', ...options });
  return async function answerPreflights(c, next) {
    if (c.req.method === 'OPTIONS') return preflight(c, next);
    await next();
  };
}

/** Headers of all other answers that pages of every origin may read. */
export const openToPages = (exposedHeaders: readonly string[] = []): HeaderRecord => ({
  'Access-Control-Allow-Origin': '*',
  ...(exposedHeaders.length > 0 && { 'Access-Control-Expose-Headers': exposedHeaders.join(',') }),
});
