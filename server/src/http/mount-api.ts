import type { Context, Hono } from 'hono';
import { readQuery } from '../../../api/queries/read-query.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import type { Clock } from '../environment/clock.ts';
import { API_BASE } from './api-base.ts';
import { cacheableAnswer } from './caching.ts';
import type { Asked, Endpoint, ResourceEndpoint, TextEndpoint } from './endpoint.ts';
import { problem } from './problems.ts';

/** Text that a path parameter may be; all else names nothing, and never reaches the database (PostgreSQL refuses NUL). */
const HARMLESS = /^[\w.~-]{1,128}$/;

/** Serves the endpoints of the table on `app`. */
export function mountApi(app: Hono, endpoints: readonly Endpoint[], clock: Clock): void {
  for (const endpoint of endpoints) {
    const { route, ending } = routeOf(endpoint.path);
    app.get(API_BASE + route, async (c) => {
      const params = withoutEnding(c.req.param(), ending);
      if (!Object.values(params).every((text) => HARMLESS.test(text))) return problem(c, 'not-found');
      const asked = { params, query: endpoint.query && readQuery(endpoint.query, c.req.query()) };
      return endpoint.shape === 'text' ? answerText(c, endpoint, asked) : answerResource(c, endpoint, asked, clock);
    });
  }
}

/** The router's own notation of a path. What follows a parameter, as in `{slug}.ics`, is part of it there. */
function routeOf(path: string): { route: string; ending: string } {
  const ending = /\}(\.\w+)$/.exec(path)?.[1] ?? '';
  const route = path.slice(0, path.length - ending.length).replaceAll(/\{(\w+)\}/g, ':$1');
  return { route: ending ? `${route}{[^/]+\\${ending}}` : route, ending };
}

const withoutEnding = (params: Record<string, string>, ending: string): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, text]) => [name, text.slice(0, text.length - ending.length)]));

async function answerText(
  c: Context,
  { load, mediaType, cache }: TextEndpoint,
  asked: Asked<unknown>,
): Promise<Response> {
  const body = await load(asked);
  return body === undefined ? problem(c, 'not-found') : cacheableAnswer(c, { body, mediaType, cache });
}

async function answerResource(
  c: Context,
  { load, cache }: ResourceEndpoint,
  asked: Asked<unknown>,
  clock: Clock,
): Promise<Response> {
  const found = await load(asked);
  if (found === undefined) return problem(c, 'not-found');
  const { data, next, status } = found;
  const page = next === undefined ? {} : { next };
  const body = JSON.stringify({ data, meta: { generatedAt: parisText(clock.now()), ...page } });
  const mediaType = 'application/json';
  if (status !== undefined) return c.body(body, status, { 'Content-Type': mediaType, 'Cache-Control': 'no-store' });
  // When it was made does not change what it says.
  return cacheableAnswer(c, { body, mediaType, cache, identity: JSON.stringify({ data, ...page }) });
}
