import { type Kysely, sql } from 'kysely';
import { isPostgres } from './is-postgres.ts';

/**
 * Keeps in `registration_count` how many registrations each workshop has, by mode and status; second registrations of the
 * same person count nowhere. Triggers keep it in the transaction that changes a registration, whatever changes it, so that
 * reading the seats left of all workshops does not count a hundred thousand rows.
 */
export async function seatCounts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('registration_count')
    .addColumn('workshop_id', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('registration_count_key', ['workshop_id', 'mode', 'status'])
    .execute();
  await sql`
    insert into registration_count (workshop_id, mode, status, count)
    select workshop_id, mode, status, count(*) from registration
    where duplicate_of is null group by workshop_id, mode, status`.execute(db);
  await (isPostgres(db) ? postgresTriggers(db) : sqliteTriggers(db));
}

/** Tells other processes that what they read may have changed, when the transaction that changed it ends. */
export async function changeNotices(db: Kysely<unknown>): Promise<void> {
  // SQLite has `pragma data_version` for that.
  if (!isPostgres(db)) return;
  await sql`
    create function notify_public_change() returns trigger language plpgsql as $$
    begin
      notify alexis_public_change;
      return null;
    end $$`.execute(db);
  for (const table of ['registration', 'workshop', 'content_state'])
    await sql`
      create trigger ${sql.ref(`${table}_public_change`)} after insert or update or delete on ${sql.table(table)}
      for each statement execute function notify_public_change()`.execute(db);
}

async function sqliteTriggers(db: Kysely<unknown>): Promise<void> {
  const add = (row: string, by: string) => `
    insert into registration_count (workshop_id, mode, status, count)
    values (${row}.workshop_id, ${row}.mode, ${row}.status, ${by})
    on conflict (workshop_id, mode, status) do update set count = count + ${by};`;
  const triggers = [
    ['insert', 'insert', 'new', '1'],
    ['delete', 'delete', 'old', '-1'],
    ['update_old', 'update of workshop_id, mode, status, duplicate_of', 'old', '-1'],
    ['update_new', 'update of workshop_id, mode, status, duplicate_of', 'new', '1'],
  ] as const;
  for (const [name, event, row, by] of triggers)
    await sql
      .raw(
        `create trigger registration_count_${name} after ${event} on registration
        when ${row}.duplicate_of is null begin ${add(row, by)} end`,
      )
      .execute(db);
}

/**
 * Once a statement, not once a row: closing a list of forty thousand would change the same counter as often within one
 * transaction, each time slower, as PostgreSQL keeps every version of it until the end.
 */
async function postgresTriggers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function count_registrations() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        perform add_registrations(workshop_id, mode, status, count(*)::integer) from added
          where duplicate_of is null group by workshop_id, mode, status;
      elsif tg_op = 'DELETE' then
        perform add_registrations(workshop_id, mode, status, -count(*)::integer) from removed
          where duplicate_of is null group by workshop_id, mode, status;
      else
        perform add_registrations(workshop_id, mode, status, sum(by)::integer) from (
          select workshop_id, mode, status, 1 as by from added where duplicate_of is null
          union all
          select workshop_id, mode, status, -1 from removed where duplicate_of is null
        ) changes group by workshop_id, mode, status having sum(by) <> 0;
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create function add_registrations(workshop text, way text, state text, by integer) returns void language sql as $$
      insert into registration_count as kept (workshop_id, mode, status, count) values (workshop, way, state, by)
      on conflict (workshop_id, mode, status) do update set count = kept.count + by
    $$`.execute(db);
  for (const [event, rows] of [
    ['insert', 'new table as added'],
    ['delete', 'old table as removed'],
    ['update', 'new table as added old table as removed'],
  ] as const)
    await sql
      .raw(
        `create trigger registration_counted_${event} after ${event} on registration
        referencing ${rows} for each statement execute function count_registrations()`,
      )
      .execute(db);
}
