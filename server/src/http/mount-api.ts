import type { Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { freshAnswer } from './caching.ts';
import { type FieldFault, problem, ProblemError } from './problems.ts';
import type { Services } from '../app/services.ts';
import { API_BASE } from '../app/api.ts';
import type { Asked, Endpoint, QuerySchema, ResourceEndpoint, TextEndpoint } from './endpoint.ts';

/** Text that a path parameter may be; all else names nothing, and never reaches the database (PostgreSQL refuses NUL). */
const HARMLESS = /^[\w.~-]{1,128}$/;

/** Serves the endpoints of the table on `app`. */
export function mountApi(app: Hono, endpoints: readonly Endpoint[], services: Services): void {
  for (const endpoint of endpoints) {
    const { route, ending } = routeOf(endpoint.path);
    app.get(API_BASE + route, async (c) => {
      const params = withoutEnding(c.req.param(), ending);
      if (!Object.values(params).every((text) => HARMLESS.test(text))) return problem(c, 'not-found');
      const asked = { params, query: endpoint.query && readQuery(endpoint.query, c.req.query()) };
      if (endpoint.shape === 'text') return answerText(c, endpoint, services, asked);
      if (endpoint.shape !== 'document') return answerResource(c, endpoint, services, asked);
      const body = JSON.stringify(await endpoint.load(services, asked));
      return freshAnswer(c, { body, mediaType: endpoint.mediaType, cache: endpoint.cache });
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
  services: Services,
  asked: Asked<unknown>,
): Promise<Response> {
  const body = await load(services, asked);
  return body === undefined ? problem(c, 'not-found') : freshAnswer(c, { body, mediaType, cache });
}

async function answerResource(
  c: Context,
  { load, cache }: ResourceEndpoint,
  services: Services,
  asked: Asked<unknown>,
): Promise<Response> {
  const found = await load(services, asked);
  if (found === undefined) return problem(c, 'not-found');
  const { data, next, status } = found;
  const page = next === undefined ? {} : { next };
  const body = JSON.stringify({ data, meta: { generatedAt: parisText(services.clock.now()), ...page } });
  const mediaType = 'application/json';
  if (status !== undefined) return c.body(body, status, { 'Content-Type': mediaType, 'Cache-Control': 'no-store' });
  // When it was made does not change what it says.
  return freshAnswer(c, { body, mediaType, cache, identity: JSON.stringify({ data, ...page }) });
}

/** Parses the query, or ends the request with a problem that names each parameter at fault. */
function readQuery<Q extends QuerySchema>(schema: Q, query: Record<string, string>): z.infer<Q> {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue): FieldFault => {
    const name = String(issue.path[0] ?? '');
    const code = name in query ? 'invalid' : 'required';
    return { pointer: `?${name}`, code, detail: issue.message };
  });
  throw new ProblemError('invalid-query', errors);
}
