import type { Selectable } from 'kysely';
import { hashSecret } from '../store/secrets.ts';
import type { Schema } from '../store/schema.ts';
import type { Queries } from '../store/store.ts';

/** A secret that opens a registration, in the clear: only its hash is stored. */
export interface HolderToken {
  readonly token: string;
  readonly registrationId: string;
  /** Sent by mail, which proves the address; `false`: given to whoever filled in the form. */
  readonly isFromMail: boolean;
}

/** Stores what opens a registration. Throws when one of the tokens is there already. */
export async function insertTokens(db: Queries, tokens: readonly HolderToken[], nowMs: number): Promise<void> {
  await db
    .insertInto('registration_token')
    .values(
      tokens.map(({ token, registrationId, isFromMail }) => ({
        hash: hashSecret(token),
        registration_id: registrationId,
        from_mail: Number(isFromMail),
        created_at: nowMs,
      })),
    )
    .execute();
}

/** Which registration an `Idempotency-Key` made, and from which request. */
export type KeyRow = Selectable<Schema['idempotency_key']>;

export const findKey = (db: Queries, key: string): Promise<KeyRow | undefined> =>
  db.selectFrom('idempotency_key').selectAll().where('hash', '=', hashSecret(key)).executeTakeFirst();

export const listKeys = (db: Queries, keys: readonly string[]): Promise<KeyRow[]> =>
  db.selectFrom('idempotency_key').selectAll().where('hash', 'in', keys.map(hashSecret)).execute();

/** `false`: one of the keys is known already. */
export async function insertKeys(db: Queries, rows: readonly KeyRow[]): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotency_key')
    .values(rows)
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === rows.length;
}

/** Forgets at most `limit` keys that were used before `beforeMs`. Returns how many. */
export async function purgeKeys(db: Queries, beforeMs: number, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('idempotency_key')
    .where('hash', 'in', (from) =>
      from.selectFrom('idempotency_key').select('hash').where('created_at', '<=', beforeMs).limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
