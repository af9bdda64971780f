import { reconcile, type Reconciliation, type WaitingPerson } from '../../../api/registrations/reconcile.ts';
import { ATTENDANCE_MODES, type AttendanceMode } from '../../../src/contract/workshops.ts';
import type { Schema } from '../store/schema.ts';
import type { Transaction } from '../store/store.ts';
import { countStatuses, type StatusCount, type WorkshopRow } from '../workshops/repository.ts';
import { countOf, plannedWorkshop } from '../workshops/workshop-facts.ts';
import { enqueueMails } from './mail-kinds.ts';
import { changeStatus, closeWaitingList, listRegistrations } from './repository.ts';

/**
 * Brings the waiting list of a locked workshop up to `nowMs`, by the rule of `reconcile`. Mails go out with the
 * transaction. Every change of seats runs through here, so that a seat is never free while somebody waits who can take
 * it. Returns the counts after that.
 */
export async function reconcileWaitingList(
  tx: Transaction<Schema>,
  row: WorkshopRow,
  nowMs: number,
): Promise<StatusCount[]> {
  const counts = await countStatuses(tx, row.id);
  const workshop = plannedWorkshop(row);
  const people: WaitingPerson[] = [];
  if (counts.some(({ status }) => status === 'offered'))
    for (const { id, mode, offer_ends } of await listRegistrations(tx, row.id, { statuses: ['offered'] }))
      people.push({ id, mode, status: 'offered', offerEnds: offer_ends });
  for (const mode of ATTENDANCE_MODES) {
    if (countOf(counts, mode, 'waiting') === 0) continue;
    const seats = workshop.places.find((entry) => entry.mode === mode)?.left ?? 0;
    // At least one: the list is closed at the start also where no seat was ever given.
    const first = await listRegistrations(tx, row.id, { statuses: ['waiting'], mode, limit: Math.max(1, seats) });
    for (const { id } of first) people.push({ id, mode, status: 'waiting' });
  }
  if (people.length === 0) return counts;
  const confirmed = (mode: AttendanceMode): number => countOf(counts, mode, 'confirmed');
  const isChanged = await apply(tx, row.id, reconcile(workshop, confirmed, people, nowMs), nowMs);
  return isChanged ? countStatuses(tx, row.id) : counts;
}

async function apply(
  tx: Transaction<Schema>,
  workshopId: string,
  { expired, offered, offerEnds, isListClosed }: Reconciliation,
  nowMs: number,
): Promise<boolean> {
  await changeStatus(tx, expired, 'expired', nowMs);
  await enqueueMails(tx, 'offer-expired', expired, nowMs);
  await changeStatus(tx, offered, 'offered', nowMs, offerEnds);
  await enqueueMails(tx, 'offer', offered, nowMs);
  // The page of a registration tells it; a cancellation is also told by mail, by what cancels.
  if (isListClosed) await closeWaitingList(tx, workshopId, nowMs);
  return expired.length > 0 || offered.length > 0 || isListClosed;
}
