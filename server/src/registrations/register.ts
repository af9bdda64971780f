import { randomUUID } from 'node:crypto';
import type { RegistrationRequest } from '../../../src/contract/registrations.ts';
import type { AttendanceMode } from '../../../src/contract/workshops.ts';
import { ProblemError } from '../app/problems.ts';
import { enqueueMails } from '../store/outbox.ts';
import {
  findActiveByEmail,
  findRegistration,
  insertRegistration,
  type RegistrationRow,
  type StatusCount,
} from '../store/registrations.ts';
import type { Schema } from '../store/schema.ts';
import type { Queries, Store, Transaction } from '../store/store.ts';
import { lockWorkshop, type WorkshopRow } from '../store/workshops.ts';
import { canOffer } from './offer-time.ts';
import { keepUntil } from './retention.ts';
import { settle } from './settle.ts';
import { addToken, hashOf } from './tokens.ts';
import { endOf, plannedWorkshop, publicWorkshop, tally } from './workshop-facts.ts';

/** A request whose fields, proof and origin are in order. */
export interface CheckedRequest {
  readonly workshopId: string;
  readonly key: string;
  /** Hash of what was asked, to tell a repeated request from another one under the same key. */
  readonly requestHash: string;
  readonly token: string;
  readonly body: RegistrationRequest;
  readonly mode: AttendanceMode;
  /** Of the proof of work: serves once. */
  readonly nonce: string;
}

export interface Registered {
  readonly registration: RegistrationRow;
  readonly workshop: WorkshopRow;
  readonly counts: readonly StatusCount[];
}

/**
 * Registers, or puts on the waiting list, under the lock of the workshop: registration, secret, idempotency key, proof
 * and mail stand together or not at all. Throws a `ProblemError` of the contract's codes; then nothing is stored.
 */
export const register = (store: Store, request: CheckedRequest, nowMs: number): Promise<Registered> =>
  store.transaction(async (tx) => {
    const workshop = await lockWorkshop(store.kind, tx, request.workshopId);
    if (workshop === undefined) throw new ProblemError('unknown-workshop');
    const earlier = await findRepeated(tx, request);
    const counts = await settle(tx, workshop, nowMs);
    if (earlier !== undefined) return { registration: earlier, workshop, counts };
    refuseClosed(workshop, counts, nowMs);
    const status = placeFor(workshop, counts, request, nowMs);
    const original = await findActiveByEmail(tx, workshop.id, emailKey(request.body.email));
    const registration = newRow(request, workshop, { status, counts, duplicateOf: original?.id ?? null, nowMs });
    await insertRegistration(tx, registration);
    await addToken(tx, request.token, registration.id, nowMs);
    await spend(tx, request, registration.id, nowMs);
    if (original === undefined) await enqueueMails(tx, status, [registration.id], nowMs);
    else await enqueueMails(tx, 'duplicate', [original.id], nowMs);
    return { registration, workshop, counts: withOne(counts, registration) };
  });

/** The registration that the same request has already made. Throws when the key came with another request. */
export async function findRepeated(
  db: Queries,
  { key, requestHash }: Pick<CheckedRequest, 'key' | 'requestHash'>,
): Promise<RegistrationRow | undefined> {
  const known = await db.selectFrom('idempotency_key').selectAll().where('hash', '=', hashOf(key)).executeTakeFirst();
  if (known === undefined) return undefined;
  if (known.request_hash !== requestHash) throw new ProblemError('idempotency-conflict');
  return findRegistration(db, known.registration_id);
}

/** The same mailbox in the eyes of nearly every provider. */
export const emailKey = (email: string): string => email.trim().normalize('NFC').toLowerCase();

function refuseClosed(row: WorkshopRow, counts: readonly StatusCount[], nowMs: number): void {
  const workshop = publicWorkshop(row, counts, nowMs);
  if (workshop.state === 'cancelled') throw new ProblemError('workshop-cancelled');
  if (endOf(workshop.sessions) <= nowMs) throw new ProblemError('workshop-past');
  if (workshop.registration.state === 'not-yet') throw new ProblemError('registration-not-open');
  if (workshop.registration.state === 'closed') throw new ProblemError('registration-closed');
}

function placeFor(
  row: WorkshopRow,
  counts: readonly StatusCount[],
  { mode, body }: CheckedRequest,
  nowMs: number,
): 'confirmed' | 'waiting' {
  const workshop = plannedWorkshop(row);
  const entry = workshop.places.find((places) => places.mode === mode);
  const { free, waiting } = entry === undefined ? { free: 0, waiting: 0 } : tally(entry, counts);
  if (free > 0 && (waiting === 0 || !canOffer(workshop, nowMs))) return 'confirmed';
  if (row.waiting_list !== 1) throw new ProblemError('waiting-list-closed');
  if (!body.waitingList) throw new ProblemError('workshop-full');
  return 'waiting';
}

function newRow(
  { body, mode }: CheckedRequest,
  workshop: WorkshopRow,
  decided: {
    status: 'confirmed' | 'waiting';
    counts: readonly StatusCount[];
    duplicateOf: string | null;
    nowMs: number;
  },
): RegistrationRow {
  const { status, counts, duplicateOf, nowMs } = decided;
  return {
    id: randomUUID(),
    workshop_id: workshop.id,
    number: Math.max(0, ...counts.map(({ last }) => last)) + 1,
    mode,
    status,
    duplicate_of: duplicateOf,
    name: body.name,
    email: body.email,
    email_key: emailKey(body.email),
    phone: body.phone ?? null,
    commune: body.commune ?? null,
    needs: body.needs ?? null,
    consent_version: body.consent.version,
    consent_language: body.consent.language ?? 'fr',
    created_at: nowMs,
    changed_at: nowMs,
    offer_ends: null,
    keep_until: keepUntil(Math.max(nowMs, workshop.ends)),
  };
}

async function spend(
  tx: Transaction<Schema>,
  { key, requestHash, nonce }: CheckedRequest,
  registrationId: string,
  nowMs: number,
): Promise<void> {
  const kept = await tx
    .insertInto('idempotency_key')
    .values({ hash: hashOf(key), request_hash: requestHash, registration_id: registrationId, created_at: nowMs })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .executeTakeFirst();
  // Another workshop's lock does not stop the same key from being used there at this very moment.
  if (kept.numInsertedOrUpdatedRows === 0n) throw new ProblemError('idempotency-conflict');
  const spent = await tx
    .insertInto('spent_proof')
    .values({ nonce, spent_at: nowMs })
    .onConflict((conflict) => conflict.column('nonce').doNothing())
    .executeTakeFirst();
  if (spent.numInsertedOrUpdatedRows === 0n) throw new ProblemError('proof-refused');
}

/** The counts with one registration more; with a duplicate too, so that its answer looks like any other. */
function withOne(
  counts: readonly StatusCount[],
  { workshop_id, mode, status, number }: RegistrationRow,
): StatusCount[] {
  const isSame = (count: StatusCount) => count.mode === mode && count.status === status;
  const before = counts.find(isSame)?.count ?? 0;
  return [
    ...counts.filter((count) => !isSame(count)),
    { workshopId: workshop_id, mode, status, count: before + 1, last: number },
  ];
}
