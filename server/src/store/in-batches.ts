import type { Schema } from './schema.ts';
import type { Store, Transaction } from './store.ts';

/** Rows that are deleted in one transaction: some milliseconds of a thread that also answers requests. */
const BATCH_SIZE = 100;

/**
 * Deletes rows in transactions of their own until none is left, with requests answered in between. `remove` deletes at most
 * `limit` rows and tells how many; the sum is returned.
 */
export async function deleteInBatches(
  store: Store,
  remove: (tx: Transaction<Schema>, limit: number) => Promise<number>,
): Promise<number> {
  let total = 0;
  for (;;) {
    const removed = await store.transaction((tx) => remove(tx, BATCH_SIZE));
    total += removed;
    if (removed === 0) return total;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
