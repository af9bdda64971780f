import { randomUUID } from 'node:crypto';
import { admit } from '../../../api/registrations/admit.ts';
import { DomainError } from '../../../api/problems/domain-error.ts';
import { emailKey } from '../people/email-key.ts';
import { keepUntil } from '../people/retention.ts';
import { hashSecret } from '../store/secrets.ts';
import type { RegistrationRow } from './repository.ts';
import type { Store } from '../store/store.ts';
import { lockWorkshop, type StatusCount, type WorkshopRow } from '../workshops/repository.ts';
import type { CheckedRequest, NewRegistration } from './checked-request.ts';
import { type KnownRegistrations, readKnown, writeRegistrations } from './register-rows.ts';
import { reconcileWaitingList } from './waiting-list.ts';
import { publicWorkshop } from '../workshops/workshop-facts.ts';

export interface Registered {
  readonly registration: RegistrationRow;
  readonly workshop: WorkshopRow;
  /** As this person finds them: their own place is taken. */
  readonly counts: readonly StatusCount[];
  /** Position of a new registration on the waiting list. */
  readonly position?: number | undefined;
}

/** A registration, or why there is none. */
export type Outcome = Registered | DomainError;

/**
 * Registers people in the order of `requests`, all for the workshop `id`, in one transaction under its lock: each
 * registration is stored with its secret, key, proof and mail, or not at all. A refusal is an outcome and touches no other
 * request. One transaction for many, because the disk confirms each with several milliseconds.
 */
export const registerAll = (
  store: Store,
  id: string,
  requests: readonly CheckedRequest[],
  nowMs: number,
): Promise<Outcome[]> =>
  store.transaction(async (tx) => {
    const workshop = await lockWorkshop(store.kind, tx, id);
    if (workshop === undefined) return requests.map(() => new DomainError('unknown-workshop'));
    const batch = new RegistrationBatch(
      workshop,
      await reconcileWaitingList(tx, workshop, nowMs),
      await readKnown(tx, id, requests),
      nowMs,
    );
    const outcomes = requests.map((request) => batch.add(request));
    await writeRegistrations(tx, batch.made, nowMs);
    return outcomes;
  });

/** Decides on one request after the other, with what the ones before have taken. */
class RegistrationBatch {
  readonly made: NewRegistration[] = [];
  readonly #workshop: WorkshopRow;
  readonly #known: KnownRegistrations;
  readonly #nowMs: number;
  #counts: readonly StatusCount[];
  #last: number;

  constructor(workshop: WorkshopRow, counts: readonly StatusCount[], known: KnownRegistrations, nowMs: number) {
    this.#workshop = workshop;
    this.#counts = counts;
    this.#known = known;
    this.#nowMs = nowMs;
    this.#last = known.lastNumber;
  }

  add(request: CheckedRequest): Outcome {
    try {
      return this.#decide(request);
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  #decide(request: CheckedRequest): Registered {
    const { byKey, byEmail, spent } = this.#known;
    const keyHash = hashSecret(request.key);
    const earlier = byKey.get(keyHash);
    if (earlier !== undefined) {
      if (earlier.requestHash !== request.requestHash) throw new DomainError('idempotency-conflict');
      return { registration: earlier.row, workshop: this.#workshop, counts: this.#counts };
    }
    if (spent.has(request.nonce)) throw new DomainError('proof-refused');
    const admission = admit(
      publicWorkshop(this.#workshop, this.#counts, this.#nowMs),
      this.#workshop.waiting_list === 1,
      { mode: request.mode, waitingList: request.body.waitingList },
      this.#nowMs,
    );
    if (admission.status === 'refused') throw new DomainError(admission.reason);
    const original = byEmail.get(emailKey(request.body.email));
    const row = newRow(request, this.#workshop, {
      status: admission.status,
      number: this.#last + 1,
      duplicateOf: original?.id ?? null,
      nowMs: this.#nowMs,
    });
    this.made.push({ request, row });
    byKey.set(keyHash, { requestHash: request.requestHash, row });
    spent.add(request.nonce);
    // A duplicate takes no place, but its answer looks like any other.
    const counts = withOne(this.#counts, row);
    if (original === undefined) {
      byEmail.set(row.email_key, row);
      this.#counts = counts;
      this.#last = row.number;
    }
    return {
      registration: row,
      workshop: this.#workshop,
      counts,
      ...(admission.status === 'waiting' && { position: admission.position }),
    };
  }
}

function newRow(
  { body, mode }: CheckedRequest,
  workshop: WorkshopRow,
  decided: { status: 'confirmed' | 'waiting'; number: number; duplicateOf: string | null; nowMs: number },
): RegistrationRow {
  const { status, number, duplicateOf, nowMs } = decided;
  return {
    id: randomUUID(),
    workshop_id: workshop.id,
    number,
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

function withOne(counts: readonly StatusCount[], { workshop_id, mode, status }: RegistrationRow): StatusCount[] {
  const isSame = (count: StatusCount) => count.mode === mode && count.status === status;
  const before = counts.find(isSame)?.count ?? 0;
  return [...counts.filter((count) => !isSame(count)), { workshopId: workshop_id, mode, status, count: before + 1 }];
}
