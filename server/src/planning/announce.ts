import { offerEnd } from '../../../api/registrations/offer-time.ts';
import { enqueueMails } from '../mail/outbox.ts';
import { ACTIVE, listRegistrations } from '../registrations/repository.ts';
import type { Schema } from '../store/schema.ts';
import type { Transaction } from '../store/store.ts';
import type { WorkshopRow } from '../workshops/repository.ts';
import { keepUntil } from '../registrations/retention.ts';
import { plannedWorkshop } from '../workshops/workshop-facts.ts';

/** What becomes of a workshop, as a mail tells it. */
export type WorkshopNews = 'workshop-cancelled' | 'workshop-restored' | 'workshop-moved' | 'workshop-relocated';

/**
 * Tells everybody who holds a place or waits for one what became of the workshop; `row` is how it stands now. To be called
 * before the line is settled, which forgets who waited. Returns how many mails go out.
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
  // Not those who have left: what is known of them is kept no longer for it.
  const ofWorkshop = () =>
    tx.updateTable('registration').where('workshop_id', '=', row.id).where('status', 'in', ACTIVE);
  await ofWorkshop()
    .set({ keep_until: keepUntil(row.ends) })
    .where('keep_until', '<', keepUntil(row.ends))
    .execute();
  // An earlier date leaves less time to accept.
  const latest = offerEnd(plannedWorkshop(row), nowMs);
  await ofWorkshop()
    .set({ offer_ends: latest })
    .where('status', '=', 'offered')
    .where('offer_ends', '>', latest)
    .execute();
  return ids.length;
}
