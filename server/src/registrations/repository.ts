import type { Selectable } from 'kysely';
import type { AttendanceMode } from '../../../src/contract/workshops.ts';
import { ACTIVE, type RegistrationStatus } from '../workshops/repository.ts';
import type { Schema } from '../store/schema.ts';
import type { Queries } from '../store/store.ts';

/** The two enums are written by this server alone. */
export type RegistrationRow = Omit<Selectable<Schema['registration']>, 'mode' | 'status'> & {
  readonly mode: AttendanceMode;
  readonly status: RegistrationStatus;
};

export async function findByTokenHash(db: Queries, tokenHash: string): Promise<RegistrationRow | undefined> {
  const row = await db
    .selectFrom('registration')
    .innerJoin('registration_token', 'registration_token.registration_id', 'registration.id')
    .selectAll('registration')
    .where('registration_token.hash', '=', tokenHash)
    .executeTakeFirst();
  return row as RegistrationRow | undefined;
}

export async function findRegistration(db: Queries, id: string): Promise<RegistrationRow | undefined> {
  const row = await db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirst();
  return row as RegistrationRow | undefined;
}

/** Those with one of these e-mails that hold a place or wait. */
export async function listActiveByEmail(
  db: Queries,
  workshopId: string,
  emailKeys: readonly string[],
): Promise<RegistrationRow[]> {
  const rows = await db
    .selectFrom('registration')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where('email_key', 'in', emailKeys)
    .where('duplicate_of', 'is', null)
    .where('status', 'in', ACTIVE)
    .execute();
  return rows as RegistrationRow[];
}

/** In order of arrival; duplicates are left out unless asked for. */
export async function listRegistrations(
  db: Queries,
  workshopId: string,
  options: { statuses?: readonly RegistrationStatus[]; mode?: AttendanceMode; limit?: number } = {},
): Promise<RegistrationRow[]> {
  let query = db
    .selectFrom('registration')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where('duplicate_of', 'is', null)
    .orderBy('number');
  if (options.statuses) query = query.where('status', 'in', options.statuses);
  if (options.mode) query = query.where('mode', '=', options.mode);
  if (options.limit !== undefined) query = query.limit(options.limit);
  return (await query.execute()) as RegistrationRow[];
}

/** Everything held under an e-mail, duplicates too. */
export async function listByEmail(db: Queries, emailKey: string): Promise<RegistrationRow[]> {
  const rows = await db
    .selectFrom('registration')
    .selectAll()
    .where('email_key', '=', emailKey)
    .orderBy('workshop_id')
    .orderBy('number')
    .execute();
  return rows as RegistrationRow[];
}

/** Position on the waiting list of its mode, from 1. */
export async function positionOf(db: Queries, { workshop_id, mode, number }: RegistrationRow): Promise<number> {
  const { before } = await db
    .selectFrom('registration')
    .select(({ fn }) => fn.countAll<number>().as('before'))
    .where('workshop_id', '=', workshop_id)
    .where('mode', '=', mode)
    .where('status', '=', 'waiting')
    .where('duplicate_of', 'is', null)
    .where('number', '<', number)
    .executeTakeFirstOrThrow();
  return before + 1;
}

/** How often the person of a registration gave up an earlier one for the same workshop. */
export async function countEarlierTurns(
  db: Queries,
  { workshop_id, email_key, number }: Pick<RegistrationRow, 'workshop_id' | 'email_key' | 'number'>,
): Promise<number> {
  const { turns } = await db
    .selectFrom('registration')
    .select(({ fn }) => fn.countAll<number>().as('turns'))
    .where('workshop_id', '=', workshop_id)
    .where('email_key', '=', email_key)
    .where('status', '=', 'cancelled')
    .where('duplicate_of', 'is', null)
    .where('number', '<', number)
    .executeTakeFirstOrThrow();
  return turns;
}

export async function changeStatus(
  db: Queries,
  ids: readonly string[],
  status: RegistrationStatus,
  nowMs: number,
  offerEnds: number | null = null,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('registration')
    .set({ status, changed_at: nowMs, offer_ends: offerEnds })
    .where('id', 'in', ids)
    .execute();
}

/** No registration of these is kept for less than until `keepUntilMs`. */
export async function keepActiveUntil(db: Queries, workshopId: string, keepUntilMs: number): Promise<void> {
  await db
    .updateTable('registration')
    .set({ keep_until: keepUntilMs })
    .where('workshop_id', '=', workshopId)
    .where('status', 'in', ACTIVE)
    .where('keep_until', '<', keepUntilMs)
    .execute();
}

export async function keepRegistrationUntil(db: Queries, id: string, keepUntilMs: number): Promise<void> {
  await db.updateTable('registration').set({ keep_until: keepUntilMs }).where('id', '=', id).execute();
}

/** No offer for this workshop ends later than `latestMs`. */
export async function shortenOffers(db: Queries, workshopId: string, latestMs: number): Promise<void> {
  await db
    .updateTable('registration')
    .set({ offer_ends: latestMs })
    .where('workshop_id', '=', workshopId)
    .where('status', '=', 'offered')
    .where('offer_ends', '>', latestMs)
    .execute();
}

/** Workshops for which somebody waits or holds an offer, in the order in which they are locked. */
export async function listWorkshopsWithWaitingList(db: Queries): Promise<string[]> {
  const rows = await db
    .selectFrom('registration')
    .select('workshop_id')
    .distinct()
    .where('duplicate_of', 'is', null)
    .where('status', 'in', ['waiting', 'offered'])
    .orderBy('workshop_id')
    .execute();
  return rows.map(({ workshop_id }) => workshop_id);
}

/** With their tokens, keys and waiting mails. */
export async function deleteRegistrations(db: Queries, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('registration').where('id', 'in', ids).execute();
}

/** Deletes at most `limit` of the registrations that are kept no longer. Returns how many. */
export async function purgeRegistrations(db: Queries, nowMs: number, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('registration')
    .where('id', 'in', (from) =>
      // A duplicate goes with its original, which counts as one.
      from.selectFrom('registration').select('id').where('keep_until', '<=', nowMs).limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** The greatest number that a registration of the workshop has; 0 before the first. Second registrations count nowhere. */
export async function findLastNumber(db: Queries, workshopId: string): Promise<number> {
  const row = await db
    .selectFrom('registration')
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .where('workshop_id', '=', workshopId)
    .where('duplicate_of', 'is', null)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export async function insertRegistrations(db: Queries, rows: readonly RegistrationRow[]): Promise<void> {
  await db.insertInto('registration').values(rows).execute();
}

/** Everybody who still waits or holds an offer gets the status `closed`. */
export async function closeWaitingList(db: Queries, workshopId: string, nowMs: number): Promise<void> {
  await db
    .updateTable('registration')
    .set({ status: 'closed' satisfies RegistrationStatus, changed_at: nowMs, offer_ends: null })
    .where('workshop_id', '=', workshopId)
    .where('duplicate_of', 'is', null)
    .where('status', 'in', ['waiting', 'offered'])
    .execute();
}
