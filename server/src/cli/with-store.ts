import { existsSync } from 'node:fs';
import { type Clock, fixedClock, systemClock } from '../environment/clock.ts';
import { createLog } from '../environment/log.ts';
import { readSettings, SettingsError } from '../environment/settings.ts';
import { contentRevision } from '../store/content-items.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';

/**
 * Runs `work` on the database of `DATABASE_URL`, at the time of `ALEXIS_NOW` where that is set. Throws `SettingsError`
 * where no server has been: an empty database would answer that nothing is held there.
 */
export async function withStore<T>(work: (store: Store, clock: Clock) => Promise<T>): Promise<T> {
  const { database, now } = readSettings(process.env);
  if (database.kind === 'sqlite' && !existsSync(database.file))
    throw new SettingsError(`DATABASE_URL names ${database.file}, which does not exist. ${HINT}`);
  const store = await openStore(database, createLog('silent'));
  try {
    if ((await contentRevision(store.db)) === null)
      throw new SettingsError(`DATABASE_URL names a database without content. ${HINT}`);
    return await work(store, now === undefined ? systemClock : fixedClock(now));
  } finally {
    await store.close();
  }
}

const HINT = 'Commands need the same environment as the server; "seed" makes a new one.';
