import type { Registration } from '../../../api/schema/registrations.ts';
import { canTakeSeat } from '../../../api/registrations/admit.ts';
import {
  type ChangedRegistration,
  giveUpPlace,
  giveUpRegistration,
  statusSeen,
} from '../../../api/registrations/shared-place.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { DomainError } from '../../../api/problems/domain-error.ts';
import { keepUntil } from '../people/retention.ts';
import { hashSecret } from '../store/secrets.ts';
import { enqueueMails } from './mail-kinds.ts';
import {
  changeRegistrations,
  changeStatus,
  findByTokenHash,
  findHolder,
  findRegistration,
  keepRegistrationsUntil,
  listSharing,
  type OpenedRegistration,
  personRegistration,
  positionOf,
  type RegistrationRow,
} from './repository.ts';
import type { Queries, Store } from '../store/store.ts';
import { countStatuses, findWorkshopRow, lockWorkshop, type WorkshopRow } from '../workshops/repository.ts';
import { registrationPage } from './addresses.ts';
import type { Registered } from './register.ts';
import { joinAddress } from './join-address.ts';
import { announceFreeSeats, reconcileWaitingList } from './waiting-list.ts';
import { publicWorkshop, startOf } from '../workshops/workshop-facts.ts';

/**
 * The registration that `token` opens: the one that was sent by the form, or, for the link in a mail, the one that holds
 * the person's place. Throws `unknown-registration`.
 */
export async function findByToken(db: Queries, token: string): Promise<RegistrationRow> {
  const { row, isFromMail } = await openByToken(db, token);
  return isFromMail ? findHolder(db, row) : row;
}

async function openByToken(db: Queries, token: string): Promise<OpenedRegistration> {
  const opened = await findByTokenHash(db, hashSecret(token));
  if (opened === undefined) throw new DomainError('unknown-registration');
  return opened;
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
  const holder = await findHolder(db, row);
  const held = { ...holder, status: statusSeen(row, holder) };
  const status = statusAt(held, startOf(workshop.sessions), nowMs);
  const joinUrl = await joinAddress(db, held, workshopRow);
  return {
    token,
    status,
    ...(status === 'waiting' && { position: context.position ?? (await positionOf(db, holder)) }),
    ...(status === 'offered' && holder.offer_ends !== null && { offerEnds: parisText(holder.offer_ends) }),
    mode: holder.mode,
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
 * Cancels, or refuses an offer. The secret of a form gives up that registration alone, the link in a mail the person's
 * place; a seat that is free then goes to the first of the waiting list. Cancelling twice changes nothing. Throws
 * `unknown-registration`, and `workshop-past` once the workshop has begun.
 */
export const cancelRegistration = (store: Store, token: string, nowMs: number): Promise<void> =>
  changeRegistration(store, token, nowMs, async ({ tx, own, isFromMail, holder, sharing, workshop }) => {
    const registrations = sharing.map(personRegistration);
    const changes = isFromMail ? giveUpPlace(registrations) : giveUpRegistration(registrations, own.id);
    const cancelled = changes.filter(({ status }) => status === 'cancelled').map(({ id }) => id);
    if (cancelled.length === 0) return;
    if (workshop.starts <= nowMs) throw new DomainError('workshop-past');
    await changeRegistrations(tx, changes, nowMs);
    await keepRegistrationsUntil(tx, cancelled, keepUntil(nowMs));
    await enqueueMails(tx, mailAfter(holder, changes), [holder.id], nowMs);
    await reconcileWaitingList(tx, workshop, nowMs);
    await announceFreeSeats(tx, workshop, nowMs);
  });

/** What the person is told: that the place is given up, that they wait again, or that they keep what they have. */
function mailAfter(
  { id, status }: RegistrationRow,
  changes: readonly ChangedRegistration[],
): 'cancelled' | 'waiting-again' | 'duplicate-cancelled' {
  const now = changes.find((change) => change.id === id);
  if (now?.status === 'cancelled' && now.sharesWith === null) return 'cancelled';
  const heir = changes.find((change) => change.id === now?.sharesWith);
  return status === 'confirmed' && heir?.status === 'waiting' ? 'waiting-again' : 'duplicate-cancelled';
}

/**
 * Takes the place that is offered, or, while waiting, one that is free shortly before the start; once taken, it stays so. Throws `unknown-registration` and `offer-expired`.
 */
export const acceptOffer = (store: Store, token: string, nowMs: number): Promise<void> =>
  changeRegistration(store, token, nowMs, async ({ tx, own, isFromMail, holder, workshop }) => {
    const status = isFromMail ? holder.status : statusSeen(own, holder);
    if (status === 'confirmed') return;
    const published = publicWorkshop(workshop, await countStatuses(tx, workshop.id), nowMs);
    const isFree = canTakeSeat(published, { mode: holder.mode, status }, nowMs);
    if (status !== 'offered' && !isFree) throw new DomainError('offer-expired');
    await changeStatus(tx, [holder.id], 'confirmed', nowMs);
    await enqueueMails(tx, 'confirmed', [holder.id], nowMs);
  });

interface Locked {
  readonly tx: Parameters<typeof reconcileWaitingList>[0];
  readonly workshop: WorkshopRow;
  /** The registration that the secret opens. */
  readonly own: RegistrationRow;
  readonly isFromMail: boolean;
  /** The registration that holds the person's place. */
  readonly holder: RegistrationRow;
  /** All that share it. */
  readonly sharing: readonly RegistrationRow[];
}

/** Runs `change` under the lock of the workshop, with the registrations as read under that lock. */
async function changeRegistration(
  store: Store,
  token: string,
  nowMs: number,
  change: (locked: Locked) => Promise<void>,
): Promise<void> {
  const { row, isFromMail } = await openByToken(store.db, token);
  const problem = await store.transaction(async (tx) => {
    const workshop = await lockWorkshop(store.kind, tx, row.workshop_id);
    // Reconcile first: an offer that has run out can no longer be accepted.
    if (workshop !== undefined) await reconcileWaitingList(tx, workshop, nowMs);
    const own = await findRegistration(tx, row.id);
    if (workshop === undefined || own === undefined) return new DomainError('unknown-registration');
    const holder = await findHolder(tx, own);
    try {
      await change({ tx, workshop, own, isFromMail, holder, sharing: await listSharing(tx, holder.id) });
      return undefined;
    } catch (error) {
      // A refusal changes nothing, but the reconciliation before it is kept.
      if (error instanceof DomainError) return error;
      throw error;
    }
  });
  if (problem !== undefined) throw problem;
}
