import type { Context } from 'hono';
import type * as z from 'zod/mini';
import type { CachePolicy } from '../../../api/freshness.ts';
import type { ItemOf, Resource } from '../../../src/contract/resource.ts';

/** What a request asks: path parameters (already known to be harmless text) and the parsed query. */
export interface Asked<Query> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  /** The request; only of an answer that is made for it alone (`no-store`). */
  readonly c?: Context;
}

/**
 * What `load` found. `next` is the cursor of the next page of a list; `status` differs from 200 for a failing health;
 * `cache` from that of the endpoint where this answer is to be reused for less long.
 */
export interface Found<Data> {
  readonly data: Data;
  readonly next?: string;
  readonly status?: 503;
  readonly cache?: Exclude<CachePolicy, 'no-store'>;
}

/** A schema of query parameters: an object of texts. Its messages are French, for people. */
export type QuerySchema = z.ZodMiniObject;

/** What an endpoint gives, for OpenAPI. */
interface Described {
  /** Path below `/api/v1`, `{name}` for parameters; a parameter may have an ending: `{slug}.ics`. */
  readonly path: string;
  /** Name of the schema among the components of the OpenAPI description. */
  readonly name: string;
  readonly summary: string;
  readonly schema: z.ZodMiniType;
  readonly query?: QuerySchema;
  readonly cache: CachePolicy;
  /** When the same answer comes with 503, for the description. */
  readonly failing?: string;
}

/** A GET endpoint whose answer is `{ data, meta }` as the contract describes the resource. */
export interface ResourceEndpoint extends Described {
  readonly shape: 'list' | 'one';
  /** `undefined`: there is no such thing (404). */
  readonly load: (asked: Asked<unknown>) => Promise<Found<unknown> | undefined>;
}

/** A GET endpoint whose answer is a text of its own format, such as iCalendar or GeoJSON. */
export interface TextEndpoint extends Described {
  readonly shape: 'text';
  readonly mediaType: string;
  /** `undefined`: there is no such thing (404). */
  readonly load: (asked: Asked<unknown>) => Promise<string | undefined>;
}

export type Endpoint = ResourceEndpoint | TextEndpoint;

/** A request that changes something, for OpenAPI; its route is a Hono route of the feature. */
export interface WriteEndpoint {
  readonly method: 'post' | 'delete';
  /** Path below `/api/v1`, `{name}` for parameters. */
  readonly path: string;
  readonly summary: string;
  /** The body, sent with an `Idempotency-Key`; absent: neither. */
  readonly request?: { readonly name: string; readonly schema: z.ZodMiniType };
  readonly status: 200 | 201;
  /** Name of the schema of what is answered. */
  readonly answer: string;
  /** That schema, where no GET endpoint gives it. */
  readonly answerSchema?: z.ZodMiniType;
}

type DataOf<R extends Resource<z.ZodMiniType>> = R extends { readonly shape: 'list' } ? ItemOf<R>[] : ItemOf<R>;

/** Serves a resource of the contract. `load` answers `undefined` for what does not exist (404). */
export function resourceEndpoint<R extends Resource<z.ZodMiniType>, Q extends QuerySchema>(
  resource: R,
  options: {
    readonly name: string;
    readonly summary: string;
    readonly query?: Q;
    readonly cache: CachePolicy;
    readonly failing?: string;
    readonly load: (asked: Asked<z.infer<Q>>) => Promise<Found<DataOf<R>> | undefined>;
  },
): ResourceEndpoint {
  const { load, ...described } = options;
  return {
    ...described,
    path: resource.path,
    shape: resource.shape,
    schema: resource.item,
    // `mountApi` gives what `query` parsed, nothing else.
    load: (asked) => load(asked as Asked<z.infer<Q>>),
  };
}

/** Serves a text of its own format. `load` answers `undefined` for what does not exist (404). */
export function textEndpoint<Q extends QuerySchema>(
  options: Omit<Described, 'query'> & {
    readonly mediaType: string;
    readonly query?: Q;
    readonly load: (asked: Asked<z.infer<Q>>) => Promise<string | undefined>;
  },
): TextEndpoint {
  const { load, ...described } = options;
  // `mountApi` gives what `query` parsed, nothing else.
  return { ...described, shape: 'text', load: (asked) => load(asked as Asked<z.infer<Q>>) };
}
