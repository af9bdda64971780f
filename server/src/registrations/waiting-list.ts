import { canOffer, offerEnd } from '../../../api/registrations/offer-time.ts';
import type { Schema } from '../store/schema.ts';
import { enqueueMails } from './mail-kinds.ts';
import { changeStatus, listRegistrations, type RegistrationRow } from './repository.ts';
import type { Transaction } from '../store/store.ts';
import { countStatuses, type RegistrationStatus, type StatusCount, type WorkshopRow } from '../workshops/repository.ts';
import { plannedWorkshop, startOf, countSeats } from '../workshops/workshop-facts.ts';

/**
 * Brings the waiting list of a locked workshop up to `nowMs`: offers that ran out end, free places are offered to the
 * first in line, and after a cancellation or the start nobody waits any more. Mails go out with the transaction. Every
 * change of places runs through here, so that a place is never free while somebody waits who could take it. Returns the
 * counts as they then stand.
 */
export async function reconcileWaitingList(
  tx: Transaction<Schema>,
  row: WorkshopRow,
  nowMs: number,
): Promise<StatusCount[]> {
  const counts = await countStatuses(tx, row.id);
  const changed = (await endOffers(tx, row, counts, nowMs)) || (await closeLine(tx, row, counts, nowMs));
  const current = changed ? await countStatuses(tx, row.id) : counts;
  return (await makeOffers(tx, row, current, nowMs)) ? countStatuses(tx, row.id) : current;
}

const has = (counts: readonly StatusCount[], status: RegistrationStatus): boolean =>
  counts.some((count) => count.status === status);

async function endOffers(
  tx: Transaction<Schema>,
  row: WorkshopRow,
  counts: readonly StatusCount[],
  nowMs: number,
): Promise<boolean> {
  if (!has(counts, 'offered')) return false;
  const due = (await listRegistrations(tx, row.id, { statuses: ['offered'] })).filter(
    ({ offer_ends }) => offer_ends !== null && offer_ends <= nowMs,
  );
  await changeStatus(tx, ids(due), 'expired', nowMs);
  await enqueueMails(tx, 'offer-expired', ids(due), nowMs);
  return due.length > 0;
}

/** Whoever waits for a place that will not come is told so by their page; a cancellation is mailed by who cancels. */
async function closeLine(
  tx: Transaction<Schema>,
  row: WorkshopRow,
  counts: readonly StatusCount[],
  nowMs: number,
): Promise<boolean> {
  const { state, sessions } = plannedWorkshop(row);
  if (state !== 'cancelled' && nowMs < startOf(sessions)) return false;
  if (!has(counts, 'waiting') && !has(counts, 'offered')) return false;
  const line = await listRegistrations(tx, row.id, { statuses: ['waiting', 'offered'] });
  await changeStatus(tx, ids(line), 'closed', nowMs);
  return true;
}

async function makeOffers(
  tx: Transaction<Schema>,
  row: WorkshopRow,
  counts: readonly StatusCount[],
  nowMs: number,
): Promise<boolean> {
  if (!has(counts, 'waiting')) return false;
  const workshop = plannedWorkshop(row);
  if (!canOffer(workshop, nowMs)) return false;
  let made = false;
  for (const entry of workshop.places) {
    const { free, waiting } = countSeats(entry, counts);
    if (free <= 0 || waiting === 0 || entry.mode === 'other') continue;
    const first = await listRegistrations(tx, row.id, { statuses: ['waiting'], mode: entry.mode, limit: free });
    await changeStatus(tx, ids(first), 'offered', nowMs, offerEnd(workshop, nowMs));
    await enqueueMails(tx, 'offer', ids(first), nowMs);
    made = true;
  }
  return made;
}

const ids = (rows: readonly RegistrationRow[]): string[] => rows.map(({ id }) => id);
