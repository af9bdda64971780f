import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Log } from '../environment/log.ts';
import type { DatabaseAddress } from '../environment/settings.ts';
import { MIGRATIONS } from './migrations.ts';
import { retryWhenBusy } from './retry-when-busy.ts';
import { postgresDialect } from './postgres.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';
import type { Store } from './store.ts';

/** Opens the database and brings its tables up to date. Throws when it cannot be reached or a migration fails. */
export async function openStore(address: DatabaseAddress, log: Log): Promise<Store> {
  const dialect = address.kind === 'sqlite' ? sqliteDialect(address.file) : postgresDialect(address.url, log);
  const db = new Kysely<Schema>({ dialect });
  try {
    await migrate(db, log);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    kind: address.kind,
    db,
    // What a lock refuses is refused at the beginning: no work is done twice.
    transaction: (work) => retryWhenBusy(() => db.transaction().execute(work)),
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
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
