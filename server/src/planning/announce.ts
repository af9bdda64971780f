import { offerEnd } from '../../../api/registrations/offer-time.ts';
import { keepUntil } from '../people/retention.ts';
import { enqueueMails } from '../registrations/mail-kinds.ts';
import { keepActiveUntil, listRegistrations, shortenOffers } from '../registrations/repository.ts';
import type { Schema } from '../store/schema.ts';
import type { Transaction } from '../store/store.ts';
import { ACTIVE, type WorkshopRow } from '../workshops/repository.ts';
import { plannedWorkshop } from '../workshops/workshop-facts.ts';

/** What becomes of a workshop, as a mail tells it. */
export type WorkshopNews = 'workshop-cancelled' | 'workshop-restored' | 'workshop-moved' | 'workshop-relocated';

/**
 * Tells everybody who has a seat or waits for one what became of the workshop; `row` is the workshop after the change. To be
 * called before the waiting list is reconciled, which may close it. Returns how many mails go out.
 */
export async function announce(
  tx: Transaction<Schema>,
  row: WorkshopRow,
  kind: WorkshopNews,
  nowMs: number,
): Promise<number> {
  const people = await listRegistrations(tx, row.id, { statuses: ACTIVE });
  const ids = people.map(({ id }) => id);
  await enqueueMails(tx, kind, ids, nowMs);
  // Only for active registrations: data of people who have cancelled is not kept longer.
  await keepActiveUntil(tx, row.id, keepUntil(row.ends));
  // An earlier date leaves less time to accept.
  await shortenOffers(tx, row.id, offerEnd(plannedWorkshop(row), nowMs));
  return ids.length;
}
