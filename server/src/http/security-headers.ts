import type { MiddlewareHandler } from 'hono';

/** Nothing may be loaded by, or frame, what is not a page of ours. Pages send a policy of their own. */
const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** A script of the kit may start a worker, which would live under the policy of its file. */
const isScript = (path: string) => path.startsWith('/kit/');

/**
 * Headers of every answer. All that is served here is public and meant to be embedded, so `cross-origin` lets it through
 * to pages that isolate themselves (COEP).
 */
export const securityHeaders = (publicUrl: string): MiddlewareHandler =>
  async function securityHeaders(c, next) {
    await next();
    const { headers } = c.res;
    headers.set('X-Content-Type-Options', 'nosniff');
    if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
    headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    if (publicUrl.startsWith('https:')) headers.set('Strict-Transport-Security', 'max-age=31536000');
    if (!headers.has('Content-Security-Policy') && !isScript(c.req.path)) {
      headers.set('Content-Security-Policy', CLOSED_POLICY);
    }
  };
