import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { REGISTRATION_STATUSES } from '../../../api/schema/registrations.ts';
import type { AttendanceMode } from '../../../src/contract/workshops.ts';
import type { Schema } from '../store/schema.ts';
import type { Queries, Store, Transaction } from '../store/store.ts';

export type WorkshopRow = Selectable<Schema['workshop']>;

/** The workshops that end after `endsAfter` (epoch milliseconds), by first start, then id. */
export const listWorkshopRows = (db: Queries, endsAfter = 0): Promise<WorkshopRow[]> =>
  db.selectFrom('workshop').selectAll().where('ends', '>', endsAfter).orderBy('starts').orderBy('id').execute();

/** The workshops that have a part between two instants (epoch milliseconds). */
export const listWorkshopRowsBetween = (db: Queries, fromMs: number, untilMs: number): Promise<WorkshopRow[]> =>
  db
    .selectFrom('workshop')
    .selectAll()
    .where('ends', '>', fromMs)
    .where('starts', '<', untilMs)
    .orderBy('id')
    .execute();

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

/** Nine values each, far below the limits of both databases. */
const ROWS_PER_INSERT = 500;

export async function insertWorkshops(db: Queries, rows: readonly WorkshopRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT)
    await db
      .insertInto('workshop')
      .values(rows.slice(start, start + ROWS_PER_INSERT))
      .execute();
}

export async function updateWorkshop(db: Queries, row: WorkshopRow): Promise<void> {
  await db.updateTable('workshop').set(row).where('id', '=', row.id).execute();
}

/** Deletes those of these workshops that nobody ever registered for, and withdraws the others. Returns how many went. */
export async function removeOrWithdraw(db: Queries, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { numDeletedRows } = await db
    .deleteFrom('workshop')
    .where('id', 'in', ids)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('registration')
            .select('registration.id')
            .whereRef('registration.workshop_id', '=', 'workshop.id'),
        ),
      ),
    )
    .executeTakeFirst();
  await db.updateTable('workshop').set({ withdrawn: 1 }).where('id', 'in', ids).execute();
  return Number(numDeletedRows);
}

export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/** Statuses of people who have a seat or wait for one. */
export const ACTIVE: readonly RegistrationStatus[] = ['confirmed', 'offered', 'waiting'];

/** How many registrations of one mode and status a workshop has. */
export interface StatusCount {
  readonly workshopId: string;
  readonly mode: AttendanceMode;
  readonly status: RegistrationStatus;
  readonly count: number;
}

/** Counts of one workshop, or of all; duplicates are in none of them. Triggers keep them (`store/seat-counts.ts`). */
export async function countStatuses(db: Queries, workshopId?: string): Promise<StatusCount[]> {
  const query = db
    .selectFrom('registration_count')
    .select(['workshop_id as workshopId', 'mode', 'status', 'count'])
    .where('count', '>', 0);
  const rows = await (workshopId === undefined ? query : query.where('workshop_id', '=', workshopId)).execute();
  // The columns hold what this server wrote: modes of the contract and statuses of a registration.
  return rows as StatusCount[];
}
