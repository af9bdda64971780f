import { cacheControl, type CachePolicy, EXPOSED_HEADERS, matchesEntityTag } from '../api/freshness.ts';
import { problemDocument, type ProblemFacts } from '../api/problems/problems.ts';
import { parisText } from '../src/domain/dates/paris.ts';
import { entityTag } from './entity-tag.ts';

/** Reads are open to every page, as the server's are. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': EXPOSED_HEADERS.join() };

/** What a read found: the data, the cursor of the next page, and the server's time (epoch milliseconds). */
export interface Found {
  readonly data: unknown;
  readonly next?: string | undefined;
}

/** `{ data, meta }`, or 304 for whoever holds the same already. */
export function resourceAnswer(
  request: Request,
  { data, next }: Found,
  freshness: CachePolicy,
  nowMs: number,
): Response {
  const page = next === undefined ? {} : { next };
  const body = JSON.stringify({ data, meta: { generatedAt: parisText(nowMs), ...page } });
  return freshAnswer(request, {
    body,
    mediaType: 'application/json',
    freshness,
    identity: JSON.stringify({ data, ...page }),
  });
}

export interface FreshText {
  readonly body: string;
  readonly mediaType: string;
  readonly freshness: CachePolicy;
  /** What the entity tag is made of; the body, unless that also says when it was made. */
  readonly identity?: string;
}

/** Any text with its cache headers. */
export function freshAnswer(request: Request, { body, mediaType, freshness, identity = body }: FreshText): Response {
  const headers = new Headers({ ...OPEN, 'Cache-Control': cacheControl(freshness) });
  if (freshness !== 'no-store') {
    const tag = entityTag(identity);
    headers.set('ETag', tag);
    if (matchesEntityTag(request.headers.get('If-None-Match'), tag))
      return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', mediaType);
  return new Response(body, { headers });
}

/** An answer that belongs to one visitor: never cached. */
export const ownAnswer = (data: unknown, nowMs: number, status = 200): Response =>
  new Response(JSON.stringify({ data, meta: { generatedAt: parisText(nowMs) } }), {
    status,
    headers: { ...OPEN, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });

/** A failure by RFC 9457; never cached. `words`: the form's own sentences. */
export function problemAnswer(
  facts: ProblemFacts,
  words?: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, body, retryAfter } = problemDocument(facts, words);
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...OPEN,
      ...headers,
      ...(retryAfter !== undefined && { 'Retry-After': retryAfter }),
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
    },
  });
}
