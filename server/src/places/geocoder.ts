import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  TaskCancelledError,
} from 'cockatiel';
import { LRUCache } from 'lru-cache';
import * as z from 'zod/mini';
import type { Place } from '../../../src/contract/places.ts';
import { fold } from '../../../src/domain/places/fold.ts';
import { readAtMost, TooLargeError } from '../http/read-at-most.ts';

/** Asks an outside service for communes; rejects with a {@link GeocoderFailure} when it cannot answer. */
export type Geocoder = (query: string) => Promise<Place[]>;

/**
 * Why there is no answer. `resting`: not asked, because it failed repeatedly, asked us to wait, or too many wait. The message never
 * holds what was searched for.
 */
export class GeocoderFailure extends Error {
  readonly reason: 'timeout' | 'unreachable' | 'refused' | 'busy' | 'invalid' | 'resting';

  constructor(reason: GeocoderFailure['reason'], detail: string = reason, cause?: unknown) {
    super(`geocoder: ${detail}`, { cause });
    this.name = 'GeocoderFailure';
    this.reason = reason;
  }
}

/** Longest time for a whole answer, in milliseconds: waiting for its turn included. */
const TIMEOUT_MS = 1_500;
/** Failures in a row after which the service is left alone, and for how long (milliseconds). */
const FAILURES = 3;
const REST_MS = 30_000;
/** Questions asked at the same time, and those that wait for their turn. */
const PARALLEL = 8;
const WAITING = 50;
/** Answers kept, and for how long (milliseconds): communes move rarely. */
const CACHE_SIZE = 1_000;
const CACHE_MS = 24 * 3_600_000;
/** Twenty communes weigh some 10 kB. Bytes. */
const MAX_ANSWER_BYTES = 256 * 1_024;

/** The service blocks a caller for 5 s; a longer wish is honoured up to a minute, so that a wrong one heals. */
const DEFAULT_WAIT_MS = 5_000;
const MAX_WAIT_MS = 60_000;

/** Of a query, 3–200 characters that start with a letter or digit are accepted; the folded text always does. */
const MIN_QUERY_LENGTH = 3;
const MAX_QUERY_LENGTH = 100;

/** The service's own maximum, so that one cached answer serves every `limit`. */
const RESULT_LIMIT = '20';

/**
 * Communes from the Géoplateforme (or any service that answers like it, as addok does): a GeoJSON `FeatureCollection`.
 * Each query is asked at most once at a time and kept; the service is left alone after failures and when it says 429.
 */
export function createGeocoder(url: string): Geocoder {
  let silentUntil = 0;
  const breaker = circuitBreaker(
    // 429 is an answer of a service in good health; it has its own rest below.
    handleWhen((error) => !(error instanceof GeocoderFailure && error.reason === 'busy')),
    { halfOpenAfter: REST_MS, breaker: new ConsecutiveBreaker(FAILURES) },
  );

  const queue = bulkhead(PARALLEL, WAITING);

  const ask = async (q: string, signal: AbortSignal): Promise<Place[]> => {
    const response = await fetchAnswer(addressOf(url, q), signal);
    if (response.status === 429) {
      silentUntil = Date.now() + waitOf(response.headers.get('retry-after'));
      throw new GeocoderFailure('busy');
    }
    if (response.status !== 200) throw new GeocoderFailure('refused', `status ${response.status}`);
    return readAnswer(response.body);
  };

  const answers = new LRUCache<string, Place[]>({
    max: CACHE_SIZE,
    ttl: CACHE_MS,
    // The wall clock, as everything here, and read each time: no timer of the cache's own.
    perf: { now: () => Date.now() },
    ttlResolution: 0,
    fetchMethod: async (q) => {
      const wait = silentUntil - Date.now();
      // A longer one was begun by a clock that was set back since.
      if (wait > 0 && wait <= MAX_WAIT_MS) throw new GeocoderFailure('resting');
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      try {
        return await queue.execute(() => breaker.execute(() => ask(q, signal)), signal);
      } catch (error) {
        throw isNotAsked(error) ? new GeocoderFailure('resting') : error;
      }
    },
  });

  return async (query) => {
    const q = fold(query).slice(0, MAX_QUERY_LENGTH).trim();
    if (q.length < MIN_QUERY_LENGTH) return [];
    return (await answers.fetch(q)) ?? [];
  };
}

const isNotAsked = (error: unknown): boolean =>
  error instanceof BrokenCircuitError || error instanceof BulkheadRejectedError || error instanceof TaskCancelledError;

function addressOf(url: string, q: string): URL {
  const address = new URL(url);
  address.searchParams.set('q', q);
  address.searchParams.set('type', 'municipality');
  address.searchParams.set('limit', RESULT_LIMIT);
  return address;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

async function fetchAnswer(address: URL, signal: AbortSignal): Promise<Answer> {
  try {
    // The signal also ends a body that never ends. A redirect would be a captive portal or a moved service: say so.
    const response = await fetch(address, {
      signal,
      redirect: 'error',
      headers: { accept: 'application/json' },
    });
    const body = (await readAtMost(response, MAX_ANSWER_BYTES)).toString('utf8');
    return { status: response.status, headers: response.headers, body };
  } catch (error) {
    if (error instanceof TooLargeError) throw new GeocoderFailure('invalid', 'too large', error);
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    throw new GeocoderFailure(timedOut ? 'timeout' : 'unreachable', undefined, error);
  }
}

/** `Retry-After` (RFC 9110) in seconds or as a date, in milliseconds from now. */
function waitOf(header: string | null): number {
  const seconds = Number(header ?? Number.NaN);
  const wait = Number.isNaN(seconds) ? Date.parse(header ?? '') - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? DEFAULT_WAIT_MS : Math.min(Math.max(wait, 0), MAX_WAIT_MS);
}

const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

const Municipality = z.object({
  geometry: z.object({
    coordinates: z.tuple([z.number().check(z.gte(-180), z.lte(180)), z.number().check(z.gte(-90), z.lte(90))]),
  }),
  properties: z.object({
    type: z.literal('municipality'),
    name: z.string().check(z.minLength(1)),
    citycode: z.string().check(z.regex(/^(\d{2}|2[AB])\d{3}$/)),
    postcode: z.optional(z.string().check(z.regex(/^\d{5}$/))),
  }),
});

/** A feature that is no commune is dropped; a body that is no collection is a failure. */
function readAnswer(body: string): Place[] {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch (error) {
    throw new GeocoderFailure('invalid', 'not JSON', error);
  }
  const collection = Collection.safeParse(json);
  if (!collection.success) throw new GeocoderFailure('invalid', 'no feature collection');
  return collection.data.features.flatMap((feature) => {
    const { success, data } = Municipality.safeParse(feature);
    return success ? [toPlace(data)] : [];
  });
}

function toPlace({ geometry, properties }: z.infer<typeof Municipality>): Place {
  const { citycode, name, postcode } = properties;
  // `x` and `y` of the properties are Lambert metres; only the geometry is longitude and latitude.
  const [lon, lat] = geometry.coordinates;
  return {
    insee: citycode,
    name,
    postcodes: postcode === undefined ? [] : [postcode],
    // Overseas départements have three characters.
    department: citycode.slice(0, citycode.startsWith('97') ? 3 : 2),
    lat,
    lon,
    precision: 'commune',
  };
}
