import { Hono } from 'hono';
import type { CachePolicy } from '../../../api/freshness.ts';
import { problem } from '../http/problems.ts';
import { StaticFiles } from '../http/static-files.ts';

/** Revalidated at every visit, so that changes to a page show at once. */
const cache: CachePolicy = { maxAge: 0, staleWhileRevalidate: 0, staleIfError: 0 };

/** Pages as partners have them carry inline styles and scripts; they load nothing from another host. */
const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

/** The integrator's page at `/` and the partners' pages at `/demo/{partner}/`, both from `root`. */
export function demoRoutes(root: string): Hono {
  const headers = { 'Content-Security-Policy': POLICY };
  const files = new StaticFiles(root);
  return new Hono()
    .get('/', async (c) => (await files.answer(c, { path: '', cache, headers })) ?? problem(c, 'not-found'))
    .get('/demo/*', async (c) => {
      const path = c.req.path.slice('/demo/'.length);
      const page = await files.answer(c, { path, cache, headers });
      if (page !== undefined) return page;
      // Without the final slash, the page's relative addresses would start one folder too high.
      if (files.has(`${path}/`)) return c.redirect(`/demo/${path}/`, 301);
      return problem(c, 'not-found');
    });
}
