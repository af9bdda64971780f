import type { Log } from '../environment/log.ts';
import { isDatabaseAway } from '../store/database-away.ts';
import { DiskError } from '../store/disk-error.ts';
import { DatabaseBusyError } from '../store/retry-when-busy.ts';
import type { Store } from '../store/store.ts';
import { lockWorkshop } from '../workshops/repository.ts';
import { listWorkshopsWithWaitingList } from './repository.ts';
import { reconcileWaitingList } from './waiting-list.ts';

/**
 * Reconciles every waiting list on which something may be due at `nowMs`: an offer that ran out, people who wait though
 * the workshop has begun, or a seat that became free by a change of the content. One that fails is logged and holds up
 * none of the others. Returns how many it looked at; throws at the end where some failed, at once where the database does.
 */
export async function reconcileWaitingLists(store: Store, nowMs: number, log: Log): Promise<number> {
  const ids = await listWorkshopsWithWaitingList(store.db);
  let failed = 0;
  for (const id of ids) {
    try {
      await store.transaction(async (tx) => {
        const row = await lockWorkshop(store.kind, tx, id);
        if (row !== undefined) await reconcileWaitingList(tx, row, nowMs);
      });
    } catch (error) {
      if (isOfDatabase(error)) throw error;
      failed += 1;
      log.error({ err: error, workshop: id }, 'waiting list not reconciled');
    }
  }
  if (failed > 0) throw new Error(`${failed} of ${ids.length} waiting lists could not be reconciled`);
  return ids.length;
}

/** The next workshop would fare no better. */
const isOfDatabase = (error: unknown): boolean =>
  error instanceof DatabaseBusyError || error instanceof DiskError || isDatabaseAway(error);
