import { lockWorkshop } from '../workshops/repository.ts';
import type { Store } from '../store/store.ts';
import { listWorkshopsWithWaitingList } from './repository.ts';
import { reconcileWaitingList } from './waiting-list.ts';

/**
 * Reconciles every waiting list on which something may be due at `nowMs`: an offer that ran out, people who wait though
 * the workshop has begun, or a seat that became free by a change of the content. Returns how many it looked at.
 */
export async function reconcileWaitingLists(store: Store, nowMs: number): Promise<number> {
  const ids = await listWorkshopsWithWaitingList(store.db);
  for (const id of ids) {
    await store.transaction(async (tx) => {
      const row = await lockWorkshop(store.kind, tx, id);
      if (row !== undefined) await reconcileWaitingList(tx, row, nowMs);
    });
  }
  return ids.length;
}
