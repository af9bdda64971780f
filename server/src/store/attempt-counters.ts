import { createHmac, randomBytes } from 'node:crypto';
import { CompiledQuery, type Kysely, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Clock } from '../environment/clock.ts';
import { isPostgres } from './is-postgres.ts';
import { secretReader } from './secrets.ts';
import type { Queries, Store } from './store.ts';

/** Keys that a counter in memory holds; more within a window is an attack, and the least recent are forgotten. */
const MAX_KEYS = 50_000;

/** What was counted under a key. */
export interface Attempts {
  /** How many, this one included. Beyond `most` it says only that there were more. */
  readonly count: number;
  /** Milliseconds until the count starts anew. */
  readonly resetsInMs: number;
}

/** Counts attempts under a key: an address, a network, a recipient. */
export interface AttemptCounter {
  add(key: string): Promise<Attempts>;
}

export interface AttemptCounterOptions {
  /** Keeps the keys of different counters apart. */
  readonly name: string;
  /** Seconds after the first attempt until the count starts anew. */
  readonly windowS: number;
  /** What is counted precisely. Beyond, the database is no longer asked until the window ends. */
  readonly most: number;
}

export type OpenAttemptCounter = (options: AttemptCounterOptions) => AttemptCounter;

/**
 * Counters of attempts, shared by all processes on a PostgreSQL database; on SQLite, which one server uses, in memory.
 * Keys are personal data: only their hash is kept, under a secret, and until an hour after its window at most.
 * `clock` is the machine's.
 */
export function attemptCounters(store: Pick<Store, 'kind' | 'db'>, clock: Clock): OpenAttemptCounter {
  if (store.kind === 'postgres') {
    const secret = secretReader(store.db, 'attempts');
    return (options) => hashed(secret, postgresCounter(store.db, options));
  }
  const secret = randomBytes(32).toString('base64url');
  return (options) => hashed(() => Promise.resolve(secret), memoryCounter(clock, options));
}

/** The table of the counters on PostgreSQL. Unlogged: written often, and worth nothing after a crash. */
export async function attemptCounts(db: Kysely<unknown>): Promise<void> {
  if (!isPostgres(db)) return;
  // The columns that `rate-limiter-flexible` expects.
  await sql`
    create unlogged table attempt_count (key text primary key, points integer not null default 0, expire bigint)
  `.execute(db);
  await sql`create index attempt_count_expire on attempt_count (expire)`.execute(db);
}

const hashed = (secret: () => Promise<string>, counter: AttemptCounter): AttemptCounter => ({
  add: async (key) =>
    counter.add(
      createHmac('sha256', await secret())
        .update(key)
        .digest('base64url'),
    ),
});

function postgresCounter(db: Queries, { name, windowS, most }: AttemptCounterOptions): AttemptCounter {
  const limiter = new RateLimiterPostgres({
    storeClient: {
      // Through Kysely, whose pool has the timeouts and listeners that ours needs.
      query: async ({ text, values }: { text: string; values: unknown[] }) => {
        const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
        return { rows, rowCount: rows.length };
      },
    },
    storeType: 'client',
    tableName: 'attempt_count',
    tableCreated: true,
    keyPrefix: name,
    points: most,
    duration: windowS,
    inMemoryBlockOnConsumed: most + 1,
  });
  const more = ({ consumedPoints, msBeforeNext }: RateLimiterRes): Attempts => ({
    count: Math.max(consumedPoints, most + 1),
    resetsInMs: msBeforeNext,
  });
  return {
    add: async (key) => {
      try {
        const { consumedPoints, msBeforeNext } = await limiter.consume(key);
        return { count: consumedPoints, resetsInMs: msBeforeNext };
      } catch (reason) {
        // It rejects with the count when that is beyond `points`, else with an error.
        if (reason instanceof RateLimiterRes) return more(reason);
        throw reason;
      }
    },
  };
}

/** In memory and bounded, which the memory store of `rate-limiter-flexible` is not. */
function memoryCounter(clock: Clock, { windowS }: AttemptCounterOptions): AttemptCounter {
  const windows = new LRUCache<string, { count: number; readonly ends: number }>({ max: MAX_KEYS });
  return {
    add: (key) => {
      const now = clock.now();
      let window = windows.get(key);
      if (window === undefined || window.ends <= now) {
        window = { count: 0, ends: now + windowS * 1_000 };
        windows.set(key, window);
      }
      window.count += 1;
      return Promise.resolve({ count: window.count, resetsInMs: window.ends - now });
    },
  };
}
