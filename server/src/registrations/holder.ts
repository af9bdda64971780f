import type { Registration } from '../../../api/schema/registrations.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { DomainError } from '../../../api/problems/domain-error.ts';
import { keepUntil } from '../people/retention.ts';
import { hashSecret } from '../store/secrets.ts';
import { enqueueMails } from './mail-kinds.ts';
import {
  changeStatus,
  findByTokenHash,
  findRegistration,
  keepRegistrationUntil,
  positionOf,
  type RegistrationRow,
} from './repository.ts';
import type { Queries, Store } from '../store/store.ts';
import { ACTIVE, countStatuses, findWorkshopRow, lockWorkshop, type WorkshopRow } from '../workshops/repository.ts';
import { registrationPage } from './addresses.ts';
import type { Registered } from './register.ts';
import { joinAddress } from './join-address.ts';
import { reconcileWaitingList } from './waiting-list.ts';
import { publicWorkshop, startOf } from '../workshops/workshop-facts.ts';

/** The registration that `token` opens. Throws `unknown-registration`. */
export async function findByToken(db: Queries, token: string): Promise<RegistrationRow> {
  const row = await findByTokenHash(db, hashSecret(token));
  if (row === undefined) throw new DomainError('unknown-registration');
  return row;
}

/** The registration as the wire tells it to the holder of `token` at `nowMs`. */
export async function describeRegistration(
  db: Queries,
  row: RegistrationRow,
  token: string,
  context: { publicUrl: string; nowMs: number } & Partial<Pick<Registered, 'workshop' | 'counts' | 'position'>>,
): Promise<Registration> {
  const { publicUrl, nowMs } = context;
  const workshopRow = context.workshop ?? (await findWorkshopRow(db, row.workshop_id));
  if (workshopRow === undefined) throw new DomainError('unknown-registration');
  const workshop = publicWorkshop(workshopRow, context.counts ?? (await countStatuses(db, row.workshop_id)), nowMs);
  const status = statusAt(row, startOf(workshop.sessions), nowMs);
  const joinUrl = await joinAddress(db, row, workshopRow);
  return {
    token,
    status,
    ...(status === 'waiting' && { position: context.position ?? (await positionOf(db, row)) }),
    ...(status === 'offered' && row.offer_ends !== null && { offerEnds: parisText(row.offer_ends) }),
    mode: row.mode,
    name: row.name,
    email: row.email,
    createdAt: parisText(row.created_at),
    page: registrationPage(publicUrl, token),
    ...(joinUrl !== undefined && { joinUrl }),
    workshop,
  };
}

/** What the row says, and what time has made of it since the last settlement. */
function statusAt({ status, offer_ends }: RegistrationRow, startMs: number, nowMs: number): RegistrationRow['status'] {
  if (status === 'offered' && offer_ends !== null && offer_ends <= nowMs) return 'expired';
  return status === 'waiting' && startMs <= nowMs ? 'closed' : status;
}

/**
 * Cancels, or refuses an offer; the seat goes to the first of the waiting list. Cancelling twice changes nothing. Throws
 * `unknown-registration`, and `workshop-past` once the workshop has begun.
 */
export const cancelRegistration = (store: Store, token: string, nowMs: number): Promise<void> =>
  changeRegistration(store, token, nowMs, async ({ tx, row, workshop }) => {
    if (!ACTIVE.includes(row.status)) return;
    if (workshop.starts <= nowMs) throw new DomainError('workshop-past');
    await changeStatus(tx, [row.id], 'cancelled', nowMs);
    await keepRegistrationUntil(tx, row.id, keepUntil(nowMs));
    if (row.duplicate_of === null) await enqueueMails(tx, 'cancelled', [row.id], nowMs);
    else await enqueueMails(tx, 'duplicate-cancelled', [row.duplicate_of], nowMs);
    await reconcileWaitingList(tx, workshop, nowMs);
  });

/** Takes the place that is offered; once taken, it stays so. Throws `unknown-registration` and `offer-expired`. */
export const acceptOffer = (store: Store, token: string, nowMs: number): Promise<void> =>
  changeRegistration(store, token, nowMs, async ({ tx, row }) => {
    if (row.status === 'confirmed') return;
    if (row.status !== 'offered') throw new DomainError('offer-expired');
    await changeStatus(tx, [row.id], 'confirmed', nowMs);
    await enqueueMails(tx, 'confirmed', [row.id], nowMs);
  });

interface Locked {
  tx: Parameters<typeof reconcileWaitingList>[0];
  row: RegistrationRow;
  workshop: WorkshopRow;
}

/** Runs `change` under the lock of the workshop, with the registration as read under that lock. */
async function changeRegistration(
  store: Store,
  token: string,
  nowMs: number,
  change: (locked: Locked) => Promise<void>,
): Promise<void> {
  const { id, workshop_id } = await findByToken(store.db, token);
  const problem = await store.transaction(async (tx) => {
    const workshop = await lockWorkshop(store.kind, tx, workshop_id);
    // Reconcile first: an offer that has run out can no longer be accepted.
    if (workshop !== undefined) await reconcileWaitingList(tx, workshop, nowMs);
    const row = await findRegistration(tx, id);
    if (workshop === undefined || row === undefined) return new DomainError('unknown-registration');
    try {
      await change({ tx, row, workshop });
      return undefined;
    } catch (error) {
      // A refusal changes nothing, but the reconciliation before it is kept.
      if (error instanceof DomainError) return error;
      throw error;
    }
  });
  if (problem !== undefined) throw problem;
}
