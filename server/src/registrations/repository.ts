import type { Selectable } from 'kysely';
import type { AttendanceMode } from '../../../src/contract/workshops.ts';
import type { REGISTRATION_STATUSES } from '../../../api/schema/registrations.ts';
import type { Schema } from '../store/schema.ts';
import type { Queries } from '../store/store.ts';

export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];
/** The two enums are written by this server alone. */
export type RegistrationRow = Omit<Selectable<Schema['registration']>, 'mode' | 'status'> & {
  readonly mode: AttendanceMode;
  readonly status: RegistrationStatus;
};

/** Those who hold a place or wait for one. */
export const ACTIVE: readonly RegistrationStatus[] = ['confirmed', 'offered', 'waiting'];

/** How many registrations of one mode and status a workshop has, and the greatest number among them. */
export interface StatusCount {
  readonly workshopId: string;
  readonly mode: AttendanceMode;
  readonly status: RegistrationStatus;
  readonly count: number;
  readonly last: number;
}

/** Counts of one workshop, or of all; duplicates are in none of them. */
export async function countStatuses(db: Queries, workshopId?: string): Promise<StatusCount[]> {
  const query = db
    .selectFrom('registration')
    .select(({ fn }) => [
      'workshop_id as workshopId',
      'mode',
      'status',
      fn.countAll<number>().as('count'),
      fn.max<number>('number').as('last'),
    ])
    .where('duplicate_of', 'is', null)
    .groupBy(['workshop_id', 'mode', 'status']);
  const rows = await (workshopId === undefined ? query : query.where('workshop_id', '=', workshopId)).execute();
  return rows as StatusCount[];
}

export async function findByToken(db: Queries, tokenHash: string): Promise<RegistrationRow | undefined> {
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

/** Place in the line of its mode, from 1. */
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
