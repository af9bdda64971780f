import type { Context, Hono } from 'hono';
import type { CachePolicy } from '../../../api/freshness.ts';
import { readQuery } from '../../../api/queries/read-query.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import type { Clock } from '../environment/clock.ts';
import { API_BASE } from './api-base.ts';
import type { Asked, Endpoint, Found, ResourceEndpoint, TextEndpoint } from './endpoint.ts';
import type { Answer, PreparedAnswers } from './prepared-answers.ts';
import { problem } from './problems.ts';

/** Text that a path parameter may be; all else names nothing, and never reaches the database (PostgreSQL refuses NUL). */
const HARMLESS = /^[\w.~-]{1,128}$/;

/** Serves the endpoints of the table on `app`. */
export function mountApi(app: Hono, endpoints: readonly Endpoint[], clock: Clock, prepared: PreparedAnswers): void {
  for (const endpoint of endpoints) {
    const { route, ending } = routeOf(endpoint.path);
    app.get(API_BASE + route, async (c) => {
      const params = withoutEnding(c.req.param(), ending);
      if (!Object.values(params).every((text) => HARMLESS.test(text))) return problem(c, 'not-found');
      const asked = { params, query: endpoint.query && readQuery(endpoint.query, c.req.query()) };
      const { cache } = endpoint;
      // The time and the health of the server are of this moment alone; both are resources.
      if (cache === 'no-store')
        return endpoint.shape === 'text' ? problem(c, 'not-found') : answerNow(c, endpoint, { ...asked, c }, clock);
      const key = `${c.req.path} ${JSON.stringify(asked.query)}`;
      const make = () =>
        endpoint.shape === 'text' ? textAnswer(endpoint, cache, asked) : resourceAnswer(endpoint, cache, asked, clock);
      return (await prepared.answer(c, key, make)) ?? problem(c, 'not-found');
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

type Kept = Exclude<CachePolicy, 'no-store'>;

async function textAnswer(
  { load, mediaType }: TextEndpoint,
  cache: Kept,
  asked: Asked<unknown>,
): Promise<Answer | undefined> {
  const body = await load(asked);
  return body === undefined ? undefined : { body, mediaType, cache };
}

async function resourceAnswer(
  { load }: ResourceEndpoint,
  cache: Kept,
  asked: Asked<unknown>,
  clock: Clock,
): Promise<Answer | undefined> {
  const found = await load(asked);
  // When it was made does not change what it says.
  return (
    found && {
      body: envelope(found, clock),
      mediaType: JSON_TYPE,
      cache: found.cache ?? cache,
      identity: identityOf(found),
    }
  );
}

async function answerNow(
  c: Context,
  { load }: ResourceEndpoint,
  asked: Asked<unknown>,
  clock: Clock,
): Promise<Response> {
  const found = await load(asked);
  if (found === undefined) return problem(c, 'not-found');
  return c.body(envelope(found, clock), found.status ?? 200, {
    'Content-Type': JSON_TYPE,
    'Cache-Control': 'no-store',
  });
}

const JSON_TYPE = 'application/json';

const pageOf = ({ next }: Found<unknown>) => (next === undefined ? {} : { next });

const envelope = (found: Found<unknown>, clock: Clock): string =>
  JSON.stringify({ data: found.data, meta: { generatedAt: parisText(clock.now()), ...pageOf(found) } });

const identityOf = (found: Found<unknown>): string => JSON.stringify({ data: found.data, ...pageOf(found) });
