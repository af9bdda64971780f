import type { HeaderRecord } from './answer-headers.ts';

/** Nothing may be loaded by, or frame, what is not a page of ours. Pages send a policy of their own. */
const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** A script of the kit may start a worker, which would live under the policy of its file. */
const isScript = (path: string) => path.startsWith('/kit/');

/**
 * Headers of every answer. All that is served here is public and meant to be embedded, so `cross-origin` lets it through
 * to pages that isolate themselves (COEP).
 */
export function securityHeaders(publicUrl: string): (path: string) => HeaderRecord {
  const ofScripts = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...(publicUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
  const ofOthers = { ...ofScripts, 'Content-Security-Policy': CLOSED_POLICY };
  return (path) => (isScript(path) ? ofScripts : ofOthers);
}
