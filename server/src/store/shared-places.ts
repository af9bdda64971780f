import type { Kysely } from 'kysely';
import { nameKey } from '../../../api/people/person-key.ts';
import type { Schema } from './schema.ts';

const ROWS_AT_ONCE = 500;

/**
 * A person is a name and an e-mail, and their registrations share one place. Earlier, a second registration with an e-mail
 * took no place, whatever its name, and was left without one when the first was cancelled. Each of these people is put at
 * the end of the waiting list, and told so by mail; reconciling the list offers them a free seat.
 */
export async function sharedPlaces(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('registration')
    .addColumn('name_key', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await database.schema
    .alterTable('registration_token')
    .addColumn('from_mail', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  const db = database as Kysely<Schema>;
  await writeNameKeys(db);
  // The secret of a form was stored with its registration, that of a mail when the mail went.
  await db
    .updateTable('registration_token')
    .set({ from_mail: 1 })
    .where((where) =>
      where.exists(
        where
          .selectFrom('registration')
          .select('registration.id')
          .whereRef('registration.id', '=', 'registration_token.registration_id')
          .whereRef('registration.created_at', '<', 'registration_token.created_at'),
      ),
    )
    .execute();
  await listPeopleWithoutPlace(db);
}

async function writeNameKeys(db: Kysely<Schema>): Promise<void> {
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('registration')
      .select(['id', 'name'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const { id, name } of rows)
      await db
        .updateTable('registration')
        .set({ name_key: nameKey(name) })
        .where('id', '=', id)
        .execute();
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.id;
  }
}

async function listPeopleWithoutPlace(db: Kysely<Schema>): Promise<void> {
  const rows = await db
    .selectFrom('registration as second')
    .innerJoin('registration as first', 'first.id', 'second.duplicate_of')
    .selectAll('second')
    .select(['first.name_key as firstName', 'first.status as firstStatus'])
    .where('second.status', '<>', 'cancelled')
    .orderBy('second.created_at')
    .orderBy('second.id')
    .execute();
  const active = ['confirmed', 'offered', 'waiting'];
  const listed = new Map<string, string>();
  for (const row of rows) {
    if (row.firstName === row.name_key && active.includes(row.firstStatus)) continue;
    const person = JSON.stringify([row.workshop_id, row.email_key, row.name_key]);
    const holder = listed.get(person) ?? (await findActive(db, row));
    if (holder !== undefined) {
      await db.updateTable('registration').set({ duplicate_of: holder }).where('id', '=', row.id).execute();
      continue;
    }
    listed.set(person, row.id);
    const { last } = await db
      .selectFrom('registration')
      .select(({ fn }) => fn.max<number>('number').as('last'))
      .where('workshop_id', '=', row.workshop_id)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('registration')
      .set({ duplicate_of: null, status: 'waiting', number: last + 1, offer_ends: null })
      .where('id', '=', row.id)
      .execute();
    await db
      .insertInto('outbox')
      .values({
        ...{ id: `waiting-${row.id}`, kind: 'waiting', registration_id: row.id, message: null },
        ...{ created_at: row.created_at, due_at: 0, attempts: 0, gave_up_at: null, last_error: null },
      })
      .execute();
  }
}

/** The registration that holds a place of the same person by itself: they registered again after they had cancelled. */
async function findActive(
  db: Kysely<Schema>,
  row: Pick<Schema['registration'], 'id' | 'workshop_id' | 'email_key' | 'name_key'>,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('registration')
    .select('id')
    .where('workshop_id', '=', row.workshop_id)
    .where('email_key', '=', row.email_key)
    .where('name_key', '=', row.name_key)
    .where('duplicate_of', 'is', null)
    .where('status', 'in', ['confirmed', 'offered', 'waiting'])
    .executeTakeFirst();
  return found?.id;
}
