import { randomUUID } from 'node:crypto';
import { admit, type KnownPerson } from '../../../api/registrations/admit.ts';
import {
  addRegistration,
  type ChangedRegistration,
  type PersonRegistration,
} from '../../../api/registrations/shared-place.ts';
import { DomainError } from '../../../api/problems/domain-error.ts';
import { emailKey, nameKey, personKey } from '../../../api/people/person-key.ts';
import { keepUntil } from '../people/retention.ts';
import { hashSecret } from '../store/secrets.ts';
import { personRegistration, type RegistrationRow } from './repository.ts';
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
    await writeRegistrations(tx, batch.made, batch.replaced, nowMs);
    return outcomes;
  });

/** Decides on one request after the other, with what the ones before have taken. */
class RegistrationBatch {
  readonly made: NewRegistration[] = [];
  /** Registrations that waited, and share a seat of `made` now. */
  readonly replaced: RegistrationRow[] = [];
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
    const { byKey, people, spent } = this.#known;
    const keyHash = hashSecret(request.key);
    const earlier = byKey.get(keyHash);
    if (earlier !== undefined) {
      if (earlier.requestHash !== request.requestHash) throw new DomainError('idempotency-conflict');
      return { registration: earlier.row, workshop: this.#workshop, counts: this.#counts };
    }
    if (spent.has(request.nonce)) throw new DomainError('proof-refused');
    const key = personKey(request.body);
    const own = people.get(key) ?? [];
    const holder = own.find((row) => row.duplicate_of === null);
    const admission = admit(
      publicWorkshop(this.#workshop, this.#counts, this.#nowMs),
      this.#workshop.waiting_list === 1,
      { mode: request.mode, waitingList: request.body.waitingList },
      this.#nowMs,
      { holds: holder && placeOf(holder), othersAtEmail: this.#othersAt(request) },
    );
    if (admission.status === 'refused') throw new DomainError(admission.reason);
    const number = this.#last + 1;
    const { added, changed } = addRegistration(
      own.map(personRegistration),
      { id: randomUUID(), mode: request.mode, number },
      admission.status,
    );
    const row = newRow(request, this.#workshop, added, this.#nowMs);
    this.#last = number;
    this.made.push({ request, row, mail: admission.status === 'shared' ? 'duplicate' : admission.status });
    byKey.set(keyHash, { requestHash: request.requestHash, row });
    spent.add(request.nonce);
    people.set(key, [...own, row]);
    if (admission.status !== 'shared') this.#counts = withOne(this.#counts, row, 1);
    if (changed.length > 0 && holder !== undefined) this.#counts = withOne(this.#counts, holder, -1);
    for (const one of own) this.#share(one, changed);
    return {
      registration: row,
      workshop: this.#workshop,
      counts: this.#counts,
      ...(admission.status === 'waiting' && { position: admission.position }),
    };
  }

  /** Notes that `row` shares another place now, on the row itself too: later requests of this batch read it there. */
  #share(row: RegistrationRow, changed: readonly ChangedRegistration[]): void {
    const change = changed.find(({ id }) => id === row.id);
    if (change === undefined) return;
    row.duplicate_of = change.sharesWith;
    if (this.made.every((made) => made.row !== row)) this.replaced.push(row);
  }

  #othersAt({ body }: CheckedRequest): number {
    const key = personKey(body);
    return [...this.#known.people].filter(([other, [first]]) => {
      return other !== key && first?.email_key === emailKey(body.email);
    }).length;
  }
}

/** The place that a registration holds. */
function placeOf({ mode, status }: RegistrationRow): KnownPerson['holds'] {
  return status === 'confirmed' || status === 'offered' || status === 'waiting' ? { mode, status } : undefined;
}

function newRow(
  { body, partner }: CheckedRequest,
  workshop: WorkshopRow,
  { id, sharesWith, status, mode, number, offerEnds }: PersonRegistration,
  nowMs: number,
): RegistrationRow {
  return {
    id,
    workshop_id: workshop.id,
    number,
    mode,
    status,
    duplicate_of: sharesWith,
    name: body.name,
    email: body.email,
    email_key: emailKey(body.email),
    name_key: nameKey(body.name),
    phone: body.phone ?? null,
    commune: body.commune ?? null,
    needs: body.needs ?? null,
    consent_version: body.consent.version,
    consent_language: body.consent.language ?? 'fr',
    created_at: nowMs,
    changed_at: nowMs,
    offer_ends: offerEnds,
    reminded_of: null,
    partner: partner ?? null,
    keep_until: keepUntil(Math.max(nowMs, workshop.ends)),
  };
}

/** The counts with one registration more, or less. */
function withOne(
  counts: readonly StatusCount[],
  { workshop_id, mode, status }: RegistrationRow,
  by: 1 | -1,
): StatusCount[] {
  const isSame = (count: StatusCount) => count.mode === mode && count.status === status;
  const before = counts.find(isSame)?.count ?? 0;
  return [...counts.filter((count) => !isSame(count)), { workshopId: workshop_id, mode, status, count: before + by }];
}
