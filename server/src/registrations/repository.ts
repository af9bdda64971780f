import type { Selectable } from 'kysely';
import type { ChangedRegistration, PersonRegistration } from '../../../api/registrations/shared-place.ts';
import type { AttendanceMode } from '../../../src/contract/workshops.ts';
import { ACTIVE, type RegistrationStatus } from '../workshops/repository.ts';
import type { Schema } from '../store/schema.ts';
import type { Queries } from '../store/store.ts';

/** The two enums are written by this server alone. */
export type RegistrationRow = Omit<Selectable<Schema['registration']>, 'mode' | 'status'> & {
  readonly mode: AttendanceMode;
  readonly status: RegistrationStatus;
};

/** What a secret opens. `isFromMail`: it was sent to the address, so that it speaks for the person and not for one form. */
export interface OpenedRegistration {
  readonly row: RegistrationRow;
  readonly isFromMail: boolean;
}

export async function findByTokenHash(db: Queries, tokenHash: string): Promise<OpenedRegistration | undefined> {
  const found = await db
    .selectFrom('registration')
    .innerJoin('registration_token', 'registration_token.registration_id', 'registration.id')
    .selectAll('registration')
    .select('registration_token.from_mail')
    .where('registration_token.hash', '=', tokenHash)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { from_mail, ...row } = found;
  return { row: row as RegistrationRow, isFromMail: from_mail === 1 };
}

/** The registration that holds the place which this one shares, or is. */
export const findHolder = async (db: Queries, row: RegistrationRow): Promise<RegistrationRow> =>
  (row.duplicate_of === null ? undefined : await findRegistration(db, row.duplicate_of)) ?? row;

/** All registrations that share the place which `holderId` holds, that one too. */
export async function listSharing(db: Queries, holderId: string): Promise<RegistrationRow[]> {
  const rows = await db
    .selectFrom('registration')
    .selectAll()
    .where((where) => where.or([where('id', '=', holderId), where('duplicate_of', '=', holderId)]))
    .orderBy('number')
    .execute();
  return rows as RegistrationRow[];
}

/** Sets which registration holds the place of this one. */
export async function shareWith(db: Queries, id: string, holderId: string | null): Promise<void> {
  await db.updateTable('registration').set({ duplicate_of: holderId }).where('id', '=', id).execute();
}

/** Writes what a person's act made of their registrations. */
export async function changeRegistrations(
  db: Queries,
  changes: readonly ChangedRegistration[],
  nowMs: number,
): Promise<void> {
  for (const { id, sharesWith, status, mode, number, offerEnds } of changes)
    await db
      .updateTable('registration')
      .set({ duplicate_of: sharesWith, status, mode, number, offer_ends: offerEnds, changed_at: nowMs })
      .where('id', '=', id)
      .execute();
}

/** A registration as the rule of shared places takes it. */
export const personRegistration = (row: RegistrationRow): PersonRegistration => ({
  id: row.id,
  sharesWith: row.duplicate_of,
  status: row.status,
  mode: row.mode,
  number: row.number,
  offerEnds: row.offer_ends,
});

export async function findRegistration(db: Queries, id: string): Promise<RegistrationRow | undefined> {
  const row = await db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirst();
  return row as RegistrationRow | undefined;
}

/** Those with one of these e-mails that hold or share a place, or a position on the waiting list, in order of arrival. */
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
    .orderBy('number')
    .execute();
  const holders = rows.filter(
    ({ duplicate_of, status }) => duplicate_of === null && ACTIVE.some((one) => one === status),
  );
  const ids = new Set(holders.map(({ id }) => id));
  return rows.filter(({ id, duplicate_of }) => ids.has(duplicate_of ?? id)) as RegistrationRow[];
}

/** In order of arrival: one for each person, which holds their place. */
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

/**
 * Notes that everybody with a seat in the workshop since before `seatedBeforeMs` is reminded of the session that starts at
 * `sessionMs`; returns the ids of those who were not yet. To be called under the lock of the workshop.
 */
export async function markReminded(
  db: Queries,
  { workshopId, sessionMs, seatedBeforeMs }: { workshopId: string; sessionMs: number; seatedBeforeMs: number },
): Promise<string[]> {
  const rows = await db
    .updateTable('registration')
    .set({ reminded_of: sessionMs })
    .where('workshop_id', '=', workshopId)
    .where('status', '=', 'confirmed' satisfies RegistrationStatus)
    .where('duplicate_of', 'is', null)
    .where('changed_at', '<', seatedBeforeMs)
    .where((where) => where.or([where('reminded_of', 'is', null), where('reminded_of', '<>', sessionMs)]))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Everything held under an e-mail, registrations that share a place too. */
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

/** Those that were sent from one instant until before another, in their order; of one workshop, or of all. */
export async function listSentBetween(
  db: Queries,
  { fromMs, untilMs, workshopId }: { fromMs: number; untilMs: number; workshopId?: string | undefined },
): Promise<RegistrationRow[]> {
  let query = db
    .selectFrom('registration')
    .selectAll()
    .where('created_at', '>=', fromMs)
    .where('created_at', '<', untilMs)
    .orderBy('created_at')
    .orderBy('number');
  if (workshopId !== undefined) query = query.where('workshop_id', '=', workshopId);
  return (await query.execute()) as RegistrationRow[];
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

/** How often the person of a registration gave up another one for the same workshop. */
export async function countEarlierTurns(
  db: Queries,
  { workshop_id, email_key, name_key, id }: Pick<RegistrationRow, 'workshop_id' | 'email_key' | 'name_key' | 'id'>,
): Promise<number> {
  const { turns } = await db
    .selectFrom('registration')
    .select(({ fn }) => fn.countAll<number>().as('turns'))
    .where('workshop_id', '=', workshop_id)
    .where('email_key', '=', email_key)
    .where('name_key', '=', name_key)
    .where('status', '=', 'cancelled')
    .where('id', '<>', id)
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

export async function keepRegistrationsUntil(db: Queries, ids: readonly string[], keepUntilMs: number): Promise<void> {
  await db.updateTable('registration').set({ keep_until: keepUntilMs }).where('id', 'in', ids).execute();
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

/** The greatest number that a registration of the workshop has; 0 before the first. */
export async function findLastNumber(db: Queries, workshopId: string): Promise<number> {
  const row = await db
    .selectFrom('registration')
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .where('workshop_id', '=', workshopId)
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
