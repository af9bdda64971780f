import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** What pages of any origin may do, without credentials. Header names as HTTP writes them; seconds that a preflight is kept. */
interface OpenTo {
  readonly allowMethods: string[];
  readonly allowHeaders?: string[];
  readonly exposeHeaders?: string[];
  readonly maxAge: number;
}

/**
 * Opens addresses to the pages of every origin (CORS). Hono's middleware answers preflights. Other requests only get their
 * headers, before they are answered: Hono's would make an empty answer to hold them and copy the real one into it, which
 * costs more than all else of a read.
 */
export function openToPages(options: OpenTo): MiddlewareHandler {
  const preflight = cors({ origin: '*', ...options });
  const exposed = options.exposeHeaders?.join(',');
  return async function openToPages(c, next) {
    if (c.req.method === 'OPTIONS') return preflight(c, next);
    c.header('Access-Control-Allow-Origin', '*');
    if (exposed) c.header('Access-Control-Expose-Headers', exposed);
    await next();
  };
}
