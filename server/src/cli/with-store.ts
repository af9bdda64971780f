import { type Clock, fixedClock, systemClock } from '../clock.ts';
import { createLog } from '../log.ts';
import { readSettings } from '../settings.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';

/** Runs `work` on the database of `DATABASE_URL`, at the time of `ALEXIS_NOW` where that is set. */
export async function withStore<T>(work: (store: Store, clock: Clock) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  const store = await openStore(settings.database, createLog('silent'));
  try {
    return await work(store, settings.now === undefined ? systemClock : fixedClock(settings.now));
  } finally {
    await store.close();
  }
}
