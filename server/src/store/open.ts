import { type Dialect, Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Log } from '../environment/log.ts';
import type { DatabaseAddress } from '../environment/settings.ts';
import { ChangeListener } from './change-listener.ts';
import { isDatabaseAway } from './database-away.ts';
import { MIGRATIONS } from './migrations.ts';
import { retryWhenBusy } from './retry-when-busy.ts';
import { postgresDialect } from './postgres.ts';
import type { Schema } from './schema.ts';
import { sqliteFile } from './sqlite.ts';
import type { Store } from './store.ts';

/** Milliseconds between two tries to reach a database at the start: doubled from the first to the longest. */
const REACH_PAUSE_MS = { first: 1_000, longest: 10_000 } as const;

/** Reads of other processes last milliseconds. */
const EMPTY_LOG_TRIES = 20;
const EMPTY_LOG_PAUSE_MS = 50;

/**
 * {@link openStore} for a server, which starts before its database does or while that is restarted: tries again until it
 * answers, with a line in the log each time. What is wrong for good (password, name) is thrown at once.
 */
export async function openStoreWhenReady(address: DatabaseAddress, log: Log): Promise<Store> {
  for (let pause: number = REACH_PAUSE_MS.first; ; pause = Math.min(pause * 2, REACH_PAUSE_MS.longest)) {
    try {
      return await openStore(address, log);
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      log.warn({ err: error, retryInMs: pause }, 'the database does not answer yet');
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Opens the database and brings its tables up to date. Throws when it cannot be reached or a migration fails. */
export async function openStore(address: DatabaseAddress, log: Log): Promise<Store> {
  return address.kind === 'sqlite' ? openSqlite(address.file, log) : openPostgres(address.url, log);
}

async function openSqlite(file: string, log: Log): Promise<Store> {
  const { dialect, version, emptyLog } = sqliteFile(file, log);
  const db = await migrated(dialect, log);
  return {
    ...storeOf('sqlite', db),
    version,
    removeTraces: async () => {
      // Should others read without a pause, the next commits overwrite the log.
      for (let tries = 0; tries < EMPTY_LOG_TRIES && !(await emptyLog()); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, EMPTY_LOG_PAUSE_MS));
    },
    close: () => db.destroy(),
  };
}

async function openPostgres(url: string, log: Log): Promise<Store> {
  const db = await migrated(postgresDialect(url, log), log);
  const listener = new ChangeListener(url, log);
  await listener.open();
  const { transaction, ...rest } = storeOf('postgres', db);
  return {
    ...rest,
    transaction: async (work) => {
      try {
        return await transaction(work);
      } finally {
        // Also where it failed: whether a commit that was cut off took place is not known.
        listener.count();
      }
    },
    version: () => listener.changes?.toString(),
    // PostgreSQL overwrites deleted rows by itself (autovacuum).
    removeTraces: () => Promise.resolve(),
    close: async () => {
      await listener.close();
      await db.destroy();
    },
  };
}

const storeOf = (kind: Store['kind'], db: Kysely<Schema>): Pick<Store, 'kind' | 'db' | 'transaction' | 'ping'> => ({
  kind,
  db,
  // What a lock refuses is refused at the beginning: no work is done twice.
  transaction: (work) => retryWhenBusy(() => db.transaction().execute(work)),
  ping: async () => {
    await sql`select 1`.execute(db);
  },
});

async function migrated(dialect: Dialect, log: Log): Promise<Kysely<Schema>> {
  const db = new Kysely<Schema>({ dialect });
  try {
    await migrate(db, log);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function migrate(db: Kysely<Schema>, log: Log): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  try {
    await retryWhenBusy(async () => {
      const { error, results = [] } = await migrator.migrateToLatest();
      for (const { migrationName, status } of results) log.info({ migration: migrationName, status }, 'migration');
      if (error instanceof Error) throw error;
    });
  } catch (cause) {
    throw new Error('The database cannot be opened, or its tables not be brought up to date', { cause });
  }
}
