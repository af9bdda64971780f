import type * as z from 'zod/mini';
import { Meta } from '../contract/common.ts';
import type { Resource } from '../contract/resource.ts';
import { ApiFailure } from './failure.ts';
import type { ServerTimeSample } from './server-time-sample.ts';

/** What a read gives: the data, when the server made it, and how much of it had to be left out. */
export interface Answer<T> {
  readonly data: T;
  /** RFC 3339 instant at which the server made the answer; absent when it did not say. */
  readonly generatedAt?: string;
  /** The server's clock as the answer tells it; of use where a browser may not answer from its cache. */
  readonly serverTime?: ServerTimeSample | undefined;
  /** Cursor of the next page of a list. */
  readonly next?: string;
  /** Items of a list that could not be read and were left out. */
  readonly dropped: number;
  /** Set when this is the last good answer, shown because a fresh one could not be had. */
  readonly stale?: ApiFailure;
}

/** What one resource reads as: an array for a list, else the item itself. */
export type DataOf<R> = R extends Resource<infer T, infer S> ? (S extends 'list' ? z.infer<T>[] : z.infer<T>) : never;

/**
 * Reads a parsed JSON body as the contract says, tolerantly: a broken item of a list is left out and counted, unknown
 * fields are ignored. Throws {@link ApiFailure} `invalid` when nothing can be read.
 */
export function readAnswer<R extends Resource<z.ZodMiniType>>(resource: R, body: unknown): Answer<DataOf<R>> {
  if (typeof body !== 'object' || body === null || !('data' in body)) throw new ApiFailure('invalid');
  const { data } = body;
  const meta = Meta.safeParse('meta' in body ? body.meta : undefined).data;
  const about = { generatedAt: meta?.generatedAt, next: meta?.next };
  if (resource.shape === 'one') {
    const item = resource.item.safeParse(data);
    if (!item.success) throw new ApiFailure('invalid', { cause: item.error });
    // The resource's own schema just vouched for this shape.
    return { data: item.data as DataOf<R>, ...about, dropped: 0 };
  }
  if (!Array.isArray(data)) throw new ApiFailure('invalid');
  const good: unknown[] = [];
  for (const raw of data) {
    const item = resource.item.safeParse(raw);
    if (item.success) good.push(item.data);
  }
  const dropped = data.length - good.length;
  if (dropped > 0 && good.length === 0) throw new ApiFailure('invalid');
  return { data: good as DataOf<R>, ...about, dropped };
}
