import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../environment/log.ts';

/** PostgreSQL sends int8 as text, because it may pass 2^53; ours are epoch milliseconds and counts, which do not. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === Number(pg.types.builtins.INT8)
      ? Number
      : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

/** A pool of connections; a statement or a wait for a connection that takes too long fails instead of piling up. */
export function postgresDialect(url: string, log: Log): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    application_name: 'alexis',
    types,
  });
  const onLost = (error: Error) => {
    log.warn({ err: error }, 'database connection lost');
  };
  // A broken connection is replaced at the next query. Without a listener its error would end the process: the pool reports
  // idle connections, and each client itself while a request uses it.
  pool.on('error', onLost);
  pool.on('connect', (client) => client.on('error', onLost));
  return new PostgresDialect({ pool });
}
