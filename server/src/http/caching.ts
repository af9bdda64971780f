import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** How long an answer may be reused; seconds. `no-store`: never. */
export type CachePolicy =
  | 'no-store'
  | 'immutable'
  | {
      readonly maxAge: number;
      /** Longer, while a fresh one is being fetched. */
      readonly staleWhileRevalidate: number;
      /** Longer still, when the server cannot be reached. */
      readonly staleIfError: number;
    };

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function cacheControl(policy: CachePolicy): string {
  if (policy === 'no-store') return 'no-store';
  if (policy === 'immutable') return `public, max-age=${365 * DAY}, immutable`;
  const { maxAge, staleWhileRevalidate, staleIfError } = policy;
  return `public, max-age=${maxAge}, stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${staleIfError}`;
}

/** A weak entity tag: two answers with the same tag say the same, whatever their encoding and the time they were made. */
export const entityTag = (content: string | Uint8Array): string =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;

export interface FreshAnswer {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly cache: CachePolicy;
  /** What the entity tag is made of; the body, unless that also says when it was made. */
  readonly identity?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers 200 with its cache headers, or 304 when the visitor already holds it. */
export function freshAnswer(c: Context, { body, mediaType, cache, identity, headers }: FreshAnswer): Response {
  const common = { ...headers, 'Cache-Control': cacheControl(cache) };
  if (cache === 'no-store') return c.body(body, 200, { ...common, 'Content-Type': mediaType });
  const tag = entityTag(identity ?? body);
  if (holds(c.req.header('If-None-Match'), tag))
    return c.body(null, 304, {
      ...common,
      ETag: tag,
      Vary: [headers?.['Vary'], 'Accept-Encoding'].filter(Boolean).join(', '),
    });
  return c.body(body, 200, { ...common, ETag: tag, 'Content-Type': mediaType });
}

/** Weak comparison, RFC 9110 13.1.2. */
const holds = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.split(',').some((held) => held.trim() === tag));
