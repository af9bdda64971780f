import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../store/schema.ts';
import type { Queries, Store, Transaction } from '../store/store.ts';

export type WorkshopRow = Selectable<Schema['workshop']>;

/** The workshops that end after `endsAfter` (epoch milliseconds), by first start, then id. */
export const listWorkshopRows = (db: Queries, endsAfter = 0): Promise<WorkshopRow[]> =>
  db.selectFrom('workshop').selectAll().where('ends', '>', endsAfter).orderBy('starts').orderBy('id').execute();

export const findWorkshopRow = (db: Queries, id: string): Promise<WorkshopRow | undefined> =>
  db.selectFrom('workshop').selectAll().where('id', '=', id).executeTakeFirst();

/**
 * The row, locked until the transaction ends: places are counted and given under this lock alone. On SQLite the
 * transaction already holds the only write lock there is.
 */
export function lockWorkshop(
  kind: Store['kind'],
  tx: Transaction<Schema>,
  id: string,
): Promise<WorkshopRow | undefined> {
  const query = tx.selectFrom('workshop').selectAll().where('id', '=', id);
  return (kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
}

/** Every row, locked in the order of the ids; refreshes of several servers follow each other. */
export async function lockAllWorkshops(kind: Store['kind'], tx: Transaction<Schema>): Promise<WorkshopRow[]> {
  const query = tx.selectFrom('workshop').selectAll().orderBy('id');
  if (kind !== 'postgres') return query.execute();
  await sql`select pg_advisory_xact_lock(hashtext('alexis workshop refresh'))`.execute(tx);
  return query.forUpdate().execute();
}
