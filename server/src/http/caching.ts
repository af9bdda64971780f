import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { completeAnswer } from './answer-headers.ts';
import { cacheControl, type CachePolicy, matchesEntityTag } from '../../../api/freshness.ts';

/** A weak entity tag: two answers with the same tag say the same, whatever their encoding and the time they were made. */
export const entityTag = (content: string | Uint8Array): string =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;

export interface CacheableAnswer {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly cache: CachePolicy;
  /** Entity tag of the body, where that is known already. */
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers 200 with its cache headers, or 304 when the visitor already holds it. */
export function cacheableAnswer(c: Context, { body, mediaType, cache, etag, headers }: CacheableAnswer): Response {
  const common = { ...headers, 'Cache-Control': cacheControl(cache) };
  if (cache === 'no-store') return c.body(body, 200, { ...common, 'Content-Type': mediaType });
  const tag = etag ?? entityTag(body);
  if (matchesEntityTag(c.req.header('If-None-Match'), tag))
    return completeAnswer(c, {
      status: 304,
      headers: {
        ...common,
        ETag: tag,
        Vary: [...new Set([headers?.['Vary'], 'Accept-Encoding'])].filter(Boolean).join(', '),
      },
      body: null,
    });
  const all = { ...common, ETag: tag, 'Content-Type': mediaType };
  return typeof body !== 'string' && headers?.['Content-Encoding'] !== undefined
    ? completeAnswer(c, { status: 200, headers: all, body })
    : c.body(body, 200, all);
}
