import { DomainError } from '../../../api/problems/domain-error.ts';
import { enqueueMails } from './mail-kinds.ts';
import { emailKey, personKey } from '../../../api/people/person-key.ts';
import { hashSecret } from '../store/secrets.ts';
import { findSpentProofs, spendProofs } from '../store/spent-proofs.ts';
import {
  findLastNumber,
  findRegistration,
  insertRegistrations,
  listActiveByEmail,
  type RegistrationRow,
  shareWith,
} from './repository.ts';
import type { Schema } from '../store/schema.ts';
import type { Queries, Transaction } from '../store/store.ts';
import type { CheckedRequest, NewRegistration } from './checked-request.ts';
import { findKey, insertKeys, insertTokens, listKeys } from './request-repository.ts';

/** What is already there of what some requests bring. */
export interface KnownRegistrations {
  /** By the hash of the `Idempotency-Key`. */
  readonly byKey: Map<string, { readonly requestHash: string; readonly row: RegistrationRow }>;
  /** Those of the workshop that share a place or a position, by `personKey`; of everybody with one of the e-mails. */
  readonly people: Map<string, readonly RegistrationRow[]>;
  /** The greatest number given in the workshop so far; 0: none. */
  readonly lastNumber: number;
  /** Nonces of proofs that have served. */
  readonly spent: Set<string>;
}

/** Under the lock of the workshop, what is known of these requests. */
export async function readKnown(
  tx: Transaction<Schema>,
  workshopId: string,
  requests: readonly CheckedRequest[],
): Promise<KnownRegistrations> {
  const nonces = requests.map(({ nonce }) => nonce);
  const emails = requests.map(({ body }) => emailKey(body.email));
  const known = await listKeys(
    tx,
    requests.map(({ key }) => key),
  );
  const byKey: KnownRegistrations['byKey'] = new Map();
  for (const { hash, request_hash, registration_id } of known) {
    const row = await findRegistration(tx, registration_id);
    if (row !== undefined) byKey.set(hash, { requestHash: request_hash, row });
  }
  return {
    byKey,
    people: groupByPerson(await listActiveByEmail(tx, workshopId, emails)),
    lastNumber: await findLastNumber(tx, workshopId),
    spent: await findSpentProofs(tx, nonces),
  };
}

/** The registration that the same request has already made. Throws when the key came with another request. */
export async function findRepeated(
  db: Queries,
  { key, requestHash }: Pick<CheckedRequest, 'key' | 'requestHash'>,
): Promise<RegistrationRow | undefined> {
  const known = await findKey(db, key);
  if (known === undefined) return undefined;
  if (known.request_hash !== requestHash) throw new DomainError('idempotency-conflict');
  return findRegistration(db, known.registration_id);
}

/**
 * Writes registrations with everything that belongs to them; `replaced` are those that share one of them from now on. Throws `idempotency-conflict` or `proof-refused` when the
 * same key or proof was used for another workshop at this very moment, which this workshop's lock does not see.
 */
export async function writeRegistrations(
  tx: Transaction<Schema>,
  made: readonly NewRegistration[],
  replaced: readonly RegistrationRow[],
  nowMs: number,
): Promise<void> {
  if (made.length === 0) return;
  await insertRegistrations(
    tx,
    made.map(({ row }) => row),
  );
  for (const { id, duplicate_of } of replaced) await shareWith(tx, id, duplicate_of);
  await insertTokens(
    tx,
    made.map(({ request, row }) => ({ token: request.token, registrationId: row.id, isFromMail: false })),
    nowMs,
  );
  const areKeysNew = await insertKeys(
    tx,
    made.map(({ request, row }) => ({
      hash: hashSecret(request.key),
      request_hash: request.requestHash,
      registration_id: row.id,
      created_at: nowMs,
    })),
  );
  if (!areKeysNew) throw new DomainError('idempotency-conflict');
  const nonces = made.map(({ request }) => request.nonce);
  if (!(await spendProofs(tx, nonces, nowMs))) throw new DomainError('proof-refused');
  for (const kind of ['confirmed', 'waiting', 'duplicate'] as const) {
    const own = made.filter(({ mail }) => mail === kind);
    await enqueueMails(
      tx,
      kind,
      own.map(({ row }) => row.id),
      nowMs,
    );
  }
}

function groupByPerson(rows: readonly RegistrationRow[]): Map<string, readonly RegistrationRow[]> {
  const people = new Map<string, RegistrationRow[]>();
  for (const row of rows) people.set(personKey(row), [...(people.get(personKey(row)) ?? []), row]);
  return people;
}
