import type { Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { freshAnswer } from '../app/freshness.ts';
import { type FieldFault, problem, ProblemError } from '../app/problems.ts';
import type { Services } from '../app/services.ts';
import { API_BASE } from './api.ts';
import type { Asked, Endpoint, QuerySchema, ResourceEndpoint } from './endpoint.ts';

/** Text that a path parameter may be; all else names nothing, and never reaches the database (PostgreSQL refuses NUL). */
const HARMLESS = /^[\w.~-]{1,128}$/;

/** Serves the endpoints of the table on `app`. */
export function mountApi(app: Hono, endpoints: readonly Endpoint[], services: Services): void {
  for (const endpoint of endpoints) {
    app.get(API_BASE + endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
      const params = c.req.param() as Record<string, string>;
      if (!Object.values(params).every((text) => HARMLESS.test(text))) return problem(c, 'not-found');
      const asked = { params, query: endpoint.query && readQuery(endpoint.query, c.req.query()) };
      if (endpoint.shape !== 'document') return answerResource(c, endpoint, services, asked);
      const body = JSON.stringify(await endpoint.load(services, asked));
      return freshAnswer(c, { body, mediaType: endpoint.mediaType, cache: endpoint.cache });
    });
  }
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
