import { sql } from 'kysely';
import type { Store } from './store.ts';

/** The database's own clock; `undefined` where it is this machine's (SQLite). Epoch milliseconds. */
export async function databaseTime({ kind, db }: Pick<Store, 'kind' | 'db'>): Promise<number | undefined> {
  if (kind === 'sqlite') return undefined;
  const { rows } = await sql<{
    now: number;
  }>`select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db);
  return rows[0]?.now;
}
