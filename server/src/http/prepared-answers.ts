import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { LRUCache } from 'lru-cache';
import { cacheControl, type CachePolicy, matchesEntityTag } from '../../../api/freshness.ts';
import { addDays } from '../../../src/domain/dates/calendar-date.ts';
import { parisDate, parisEpoch } from '../../../src/domain/dates/paris.ts';
import type { Clock } from '../environment/clock.ts';
import { acceptsEncoding } from './accept-encoding.ts';
import { completeAnswer } from './answer-headers.ts';
import { entityTag } from './caching.ts';

/** What an answer says, before it is prepared. */
export interface Answer {
  readonly body: string;
  readonly mediaType: string;
  readonly cache: Exclude<CachePolicy, 'no-store'>;
  /** What the entity tag is made of; the body, unless that also says when it was made. */
  readonly identity?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Encoding = 'br' | 'gzip';

/** An answer ready to be sent: its bytes, compressed once for each encoding that somebody asked for. */
interface PreparedAnswer {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly encoded: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>;
  /** Of 200 and 304 alike. */
  readonly headers: Readonly<Record<string, string>>;
  readonly mediaType: string;
  readonly etag: string;
  /** Version of the data it was made from. */
  readonly version: string | undefined;
  /** When it was made, and from when on it is made anew; epoch milliseconds. */
  readonly madeAt: number;
  readonly expiresAt: number;
}

/**
 * What an answer says about the moment (a registration that closes) may be this old, in milliseconds: less than any
 * `max-age`. At midnight in Paris, when days move on, everything is made anew.
 */
const MAX_AGE_MS = 15_000;

/** Bytes of answers that are kept; the least used go first. Compressed forms come on top, about a third. */
const MAX_BYTES = 64 * 1_024 * 1_024;

/** Below this, the frame of a network packet costs more than what compression saves. */
const MIN_COMPRESSED_BYTES = 1_024;

const compress: Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: promisify(gzip),
};

/**
 * Answers to reads, prepared once per change of the data and served from memory: bytes, compressed forms, entity tag. A
 * visitor who already holds the answer costs a comparison.
 */
export class PreparedAnswers {
  readonly #version: () => string | undefined;
  readonly #clock: Clock;
  readonly #kept = new LRUCache<string, PreparedAnswer>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ plain }, key) => plain.length + key.length + 500,
  });
  readonly #making = new Map<string, Promise<PreparedAnswer | undefined>>();

  /**
   * @param version changes with every change of the data; `undefined` while that cannot be known: nothing is kept then
   * @param clock the time that answers are about
   */
  constructor(version: () => string | undefined, clock: Clock) {
    this.#version = version;
    this.#clock = clock;
  }

  /** Answers what was prepared under `key`, or prepares it by `make`; `undefined` where that gives nothing. */
  async answer(c: Context, key: string, make: () => Promise<Answer | undefined>): Promise<Response | undefined> {
    const prepared = this.#current(key) ?? (await this.#prepare(key, make));
    return prepared && send(c, prepared);
  }

  #current(key: string): PreparedAnswer | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    const now = this.#clock.now();
    // A clock that was set back may have made it in what is now the future.
    const isRecent = kept.madeAt - MAX_AGE_MS < now && now < kept.expiresAt;
    return isRecent && kept.version !== undefined && kept.version === this.#version() ? kept : undefined;
  }

  /** Requests that arrive together share the work. */
  #prepare(key: string, make: () => Promise<Answer | undefined>): Promise<PreparedAnswer | undefined> {
    // Read before the data: a change in between makes the answer old, never an old answer current.
    const version = this.#version();
    const task = `${version} ${key}`;
    const running = version === undefined ? undefined : this.#making.get(task);
    if (running) return running;
    const work = this.#make(key, version, make).finally(() => this.#making.delete(task));
    if (version !== undefined) this.#making.set(task, work);
    return work;
  }

  async #make(
    key: string,
    version: string | undefined,
    make: () => Promise<Answer | undefined>,
  ): Promise<PreparedAnswer | undefined> {
    const madeAt = this.#clock.now();
    const answer = await make();
    if (answer === undefined) return undefined;
    const { body, mediaType, cache, identity = body, headers } = answer;
    const etag = entityTag(identity);
    const prepared: PreparedAnswer = {
      plain: new TextEncoder().encode(body),
      encoded: new Map(),
      etag,
      headers: {
        ...headers,
        'Cache-Control': cacheControl(cache),
        ETag: etag,
        Vary: [headers?.['Vary'], 'Accept-Encoding'].filter(Boolean).join(', '),
      },
      mediaType,
      version,
      madeAt,
      expiresAt: Math.min(madeAt + MAX_AGE_MS, nextMidnight(madeAt)),
    };
    if (version !== undefined) this.#kept.set(key, prepared);
    return prepared;
  }
}

/** Start of the next day in Paris. */
const nextMidnight = (ms: number): number => parisEpoch(addDays(parisDate(ms), 1), 0);

async function send(c: Context, { plain, encoded, headers, mediaType, etag }: PreparedAnswer): Promise<Response> {
  if (matchesEntityTag(c.req.header('If-None-Match'), etag))
    return completeAnswer(c, { status: 304, headers, body: null });
  const typed = { ...headers, 'Content-Type': mediaType };
  const encoding = plain.length < MIN_COMPRESSED_BYTES ? undefined : acceptsEncoding(c.req.header('Accept-Encoding'));
  if (encoding === undefined) return completeAnswer(c, { status: 200, headers: typed, body: plain });
  const bytes = encoded.get(encoding) ?? compress[encoding](plain);
  encoded.set(encoding, bytes);
  return completeAnswer(c, { status: 200, headers: { ...typed, 'Content-Encoding': encoding }, body: await bytes });
}
