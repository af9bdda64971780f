import { parisDate } from '../../../src/domain/dates/paris.ts';
import type { Clock } from '../environment/clock.ts';
import { purgeContacts } from '../contact/person.ts';
import type { Log } from '../environment/log.ts';
import { refreshWorkshops } from '../planning/refresh.ts';
import { purge } from '../registrations/retention.ts';
import { reconcileWaitingList } from '../registrations/waiting-list.ts';
import type { Store } from '../store/store.ts';
import { lockWorkshop } from '../workshops/repository.ts';

/**
 * Settles every waiting list on which something is due at `nowMs`: an offer that ran out, people who wait though the
 * workshop has begun, or a place that became free by a change of the content. Returns how many it looked at.
 */
export async function reconcileWaitingLists(store: Store, nowMs: number): Promise<number> {
  const due = await store.db
    .selectFrom('registration')
    .select('workshop_id')
    .distinct()
    .where('duplicate_of', 'is', null)
    .where('status', 'in', ['waiting', 'offered'])
    .orderBy('workshop_id')
    .execute();
  for (const { workshop_id } of due) {
    await store.transaction(async (tx) => {
      const row = await lockWorkshop(store.kind, tx, workshop_id);
      if (row !== undefined) await reconcileWaitingList(tx, row, nowMs);
    });
  }
  return due.length;
}

/** What is to be done once a day: new occurrences of the series, and what is kept no longer. */
export function dailyWork({ store, clock, log }: { store: Store; clock: Clock; log: Log }): () => Promise<void> {
  let doneOn = '';
  return async () => {
    const now = clock.now();
    const today = parisDate(now);
    if (doneOn === today) return;
    log.info(await refreshWorkshops(store, now), 'workshops refreshed');
    log.info({ ...(await purge(store, now)), contacts: await purgeContacts(store, now) }, 'purged');
    doneOn = today;
  };
}
