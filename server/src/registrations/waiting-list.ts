import { canTakeSeat } from '../../../api/registrations/admit.ts';
import { reconcile, type Reconciliation, type WaitingPerson } from '../../../api/registrations/reconcile.ts';
import { ATTENDANCE_MODES, type AttendanceMode } from '../../../src/contract/workshops.ts';
import type { Schema } from '../store/schema.ts';
import type { Transaction } from '../store/store.ts';
import { countStatuses, type StatusCount, type WorkshopRow } from '../workshops/repository.ts';
import { countOf, plannedWorkshop, publicWorkshop } from '../workshops/workshop-facts.ts';
import { enqueueMails } from './mail-kinds.ts';
import { changeStatus, closeWaitingList, listRegistrations } from './repository.ts';

/** How many of those who wait are told of one seat. */
const MAX_TOLD = 20;

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
  const plan = reconcile(workshop, confirmed, people, nowMs);
  const isChanged = await apply(tx, row.id, plan, nowMs);
  if (plan.expired.length > 0) await announceFreeSeats(tx, row, nowMs);
  return isChanged ? countStatuses(tx, row.id) : counts;
}

/**
 * Tells those who wait of a seat that has just become free too late to be offered in turn: whoever takes it first has it.
 * Before that time there is none, for it is offered.
 */
export async function announceFreeSeats(tx: Transaction<Schema>, row: WorkshopRow, nowMs: number): Promise<void> {
  const workshop = publicWorkshop(row, await countStatuses(tx, row.id), nowMs);
  for (const mode of ATTENDANCE_MODES) {
    if (!canTakeSeat(workshop, { mode, status: 'waiting' }, nowMs)) continue;
    const first = await listRegistrations(tx, row.id, { statuses: ['waiting'], mode, limit: MAX_TOLD });
    await enqueueMails(
      tx,
      'seat-free',
      first.map(({ id }) => id),
      nowMs,
    );
  }
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
