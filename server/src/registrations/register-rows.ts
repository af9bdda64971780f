import { ProblemError } from '../http/problems.ts';
import { enqueueMails } from '../mail/outbox.ts';
import { findRegistration, listActiveByEmail, type RegistrationRow } from './repository.ts';
import type { Schema } from '../store/schema.ts';
import type { Queries, Transaction } from '../store/store.ts';
import { type CheckedRequest, emailKey, type NewRegistration } from './checked-request.ts';
import { hashOf } from './tokens.ts';

/** What is already there of what some requests bring. */
export interface KnownRegistrations {
  /** By the hash of the `Idempotency-Key`. */
  readonly byKey: Map<string, { readonly requestHash: string; readonly row: RegistrationRow }>;
  /** Those of the workshop that hold a place or wait, by `emailKey`. */
  readonly byEmail: Map<string, RegistrationRow>;
  /** Nonces of proofs that have served. */
  readonly spent: Set<string>;
}

/** Under the lock of the workshop, what is known of these requests. */
export async function readKnown(
  tx: Transaction<Schema>,
  workshopId: string,
  requests: readonly CheckedRequest[],
): Promise<KnownRegistrations> {
  const keys = requests.map(({ key }) => hashOf(key));
  const nonces = requests.map(({ nonce }) => nonce);
  const emails = requests.map(({ body }) => emailKey(body.email));
  const known = await tx.selectFrom('idempotency_key').selectAll().where('hash', 'in', keys).execute();
  const byKey: KnownRegistrations['byKey'] = new Map();
  for (const { hash, request_hash, registration_id } of known) {
    const row = await findRegistration(tx, registration_id);
    if (row !== undefined) byKey.set(hash, { requestHash: request_hash, row });
  }
  const spent = await tx.selectFrom('spent_proof').select('nonce').where('nonce', 'in', nonces).execute();
  const active = await listActiveByEmail(tx, workshopId, emails);
  return {
    byKey,
    byEmail: new Map(active.map((row) => [row.email_key, row])),
    spent: new Set(spent.map(({ nonce }) => nonce)),
  };
}

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

/**
 * Writes registrations with everything that belongs to them. Throws `idempotency-conflict` or `proof-refused` when the
 * same key or proof was used for another workshop at this very moment, which this workshop's lock does not see.
 */
export async function writeRegistrations(
  tx: Transaction<Schema>,
  made: readonly NewRegistration[],
  nowMs: number,
): Promise<void> {
  if (made.length === 0) return;
  await tx
    .insertInto('registration')
    .values(made.map(({ row }) => row))
    .execute();
  await tx
    .insertInto('registration_token')
    .values(
      made.map(({ request, row }) => ({ hash: hashOf(request.token), registration_id: row.id, created_at: nowMs })),
    )
    .execute();
  const keys = await tx
    .insertInto('idempotency_key')
    .values(
      made.map(({ request, row }) => ({
        hash: hashOf(request.key),
        request_hash: request.requestHash,
        registration_id: row.id,
        created_at: nowMs,
      })),
    )
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .executeTakeFirst();
  if (Number(keys.numInsertedOrUpdatedRows) < made.length) throw new ProblemError('idempotency-conflict');
  const proofs = await tx
    .insertInto('spent_proof')
    .values(made.map(({ request }) => ({ nonce: request.nonce, spent_at: nowMs })))
    .onConflict((conflict) => conflict.column('nonce').doNothing())
    .executeTakeFirst();
  if (Number(proofs.numInsertedOrUpdatedRows) < made.length) throw new ProblemError('proof-refused');
  for (const kind of ['confirmed', 'waiting'] as const) {
    const own = made.filter(({ row }) => row.duplicate_of === null && row.status === kind);
    await enqueueMails(
      tx,
      kind,
      own.map(({ row }) => row.id),
      nowMs,
    );
  }
  await enqueueMails(
    tx,
    'duplicate',
    made.flatMap(({ row }) => row.duplicate_of ?? []),
    nowMs,
  );
}
