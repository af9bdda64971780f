import type { Selectable } from 'kysely';
import { removeMailsOfKinds } from '../mail/outbox-repository.ts';
import { emailKey } from '../../../api/people/person-key.ts';
import type { Schema } from '../store/schema.ts';
import { hashSecret } from '../store/secrets.ts';
import type { Queries } from '../store/store.ts';

export type ContactRow = Selectable<Schema['contact_request']>;

/** Marks the mails of a request in the outbox, so that they go with it when it is erased. */
export const mailKind = ({ id }: Pick<ContactRow, 'id'>): string => `contact:${id}`;

export const findContactByKey = (db: Queries, key: string): Promise<ContactRow | undefined> =>
  db.selectFrom('contact_request').selectAll().where('key_hash', '=', hashSecret(key)).executeTakeFirst();

/** `false`: a request with the same key is there already. */
export async function insertContact(db: Queries, row: ContactRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('contact_request')
    .values(row)
    .onConflict((conflict) => conflict.column('key_hash').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== 0n;
}

/** How many requests with this e-mail came after `sinceMs`. */
export async function countSince(db: Queries, email_key: string, sinceMs: number): Promise<number> {
  const { requests } = await db
    .selectFrom('contact_request')
    .select(({ fn }) => fn.countAll<number>().as('requests'))
    .where('email_key', '=', email_key)
    .where('created_at', '>', sinceMs)
    .executeTakeFirstOrThrow();
  return requests;
}

/** All that are kept, the newest first. */
export const listContacts = (db: Queries): Promise<ContactRow[]> =>
  db.selectFrom('contact_request').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();

export const listContactsByEmail = (db: Queries, email: string): Promise<ContactRow[]> =>
  db.selectFrom('contact_request').selectAll().where('email_key', '=', emailKey(email)).orderBy('created_at').execute();

/** At most `limit` of those that are kept no longer. */
export const listExpiredContacts = (db: Queries, nowMs: number, limit: number): Promise<ContactRow[]> =>
  db.selectFrom('contact_request').selectAll().where('keep_until', '<=', nowMs).limit(limit).execute();

/** Deletes requests and the mails about them that still wait. */
export async function deleteContacts(db: Queries, rows: readonly ContactRow[]): Promise<void> {
  if (rows.length === 0) return;
  await removeMailsOfKinds(db, rows.map(mailKind));
  const ids = rows.map(({ id }) => id);
  await db.deleteFrom('contact_request').where('id', 'in', ids).execute();
}
