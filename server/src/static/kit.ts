import { basename } from 'node:path';
import { Hono } from 'hono';
import { type CachePolicy, DAY, MINUTE } from '../../../api/freshness.ts';
import { problem } from '../http/problems.ts';
import { StaticFiles } from '../http/static-files.ts';

/** Pages take a new kit within minutes, and keep the one they have while we cannot be reached. */
const STABLE_NAME: CachePolicy = { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY };

/** `0.1.0/…`, `alexis-kit-0.1.0.tgz`: never changes once published. */
const VERSIONED = /^(\d+\.\d+\.\d+[\w.-]*\/|alexis-kit-\d+\.\d+\.\d+[\w.-]*\.tgz$)/;

/** `{version}/2/…` is `{version}/…` by another address: the loader's next try, where a browser remembers those before. */
const AGAIN = /^(\d[^/]*\/)\d{1,4}\//;

/** The built kit in `root`: `/kit/alexis.js`, `/kit/{version}/…` and the npm package, for pages of any origin. */
export function kitRoutes(root: string): Hono {
  const files = new StaticFiles(root);
  return new Hono().get('/kit/*', async (c) => {
    const path = c.req.path.slice('/kit/'.length).replace(AGAIN, '$1');
    const cache = VERSIONED.test(path) ? 'immutable' : STABLE_NAME;
    // Asked for where developer tools are open; a comment in the code would cost every visitor.
    const sourceMap = files.has(`${path}.map`) && { SourceMap: `${basename(path)}.map` };
    const headers = { 'Access-Control-Allow-Origin': '*', 'Timing-Allow-Origin': '*', ...sourceMap };
    return (await files.answer(c, { path, cache, headers })) ?? problem(c, 'not-found');
  });
}
