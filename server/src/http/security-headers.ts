import type { MiddlewareHandler } from 'hono';

/** Nothing may be loaded by, or frame, what is not a page of ours. Pages send a policy of their own. */
const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** A script of the kit may start a worker, which would live under the policy of its file. */
const isScript = (path: string) => path.startsWith('/kit/');

/**
 * Headers of every answer. All that is served here is public and meant to be embedded, so `cross-origin` lets it through
 * to pages that isolate themselves (COEP).
 */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const isEncrypted = publicUrl.startsWith('https:');
  return async function securityHeaders(c, next) {
    // Before the answer, which may bring a policy of its own: changing it afterwards would copy it.
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    if (isEncrypted) c.header('Strict-Transport-Security', 'max-age=31536000');
    if (!isScript(c.req.path)) c.header('Content-Security-Policy', CLOSED_POLICY);
    await next();
  };
}
