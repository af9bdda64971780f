import { type Kysely, PostgresAdapter } from 'kysely';

/** Whether a migration runs on PostgreSQL. */
export const isPostgres = (db: Kysely<unknown>): boolean => db.getExecutor().adapter instanceof PostgresAdapter;
