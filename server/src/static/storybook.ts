import { Hono } from 'hono';
import type { CachePolicy } from '../../../api/freshness.ts';
import { problem } from '../http/problems.ts';
import { StaticFiles } from '../http/static-files.ts';

/** Built again as often as somebody likes: asked again at every visit. */
const cache: CachePolicy = { maxAge: 0, staleWhileRevalidate: 0, staleIfError: 0 };

/**
 * Storybook carries inline scripts and styles, evaluates code of its own, and draws stories in a frame; its mock of the
 * API is a worker. It loads nothing from another host.
 */
const POLICY =
  "default-src 'self' blob: data:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'";

/** The built Storybook in `root`, at `/storybook/`; 404 where it was not built. */
export function storybookRoutes(root: string): Hono {
  const files = new StaticFiles(root);
  return new Hono()
    .get('/storybook', (c) => c.redirect('/storybook/', 301))
    .get('/storybook/*', async (c) => {
      const path = c.req.path.slice('/storybook/'.length);
      const headers = { 'Content-Security-Policy': POLICY };
      return (await files.answer(c, { path, cache, headers })) ?? problem(c, 'not-found');
    });
}
