import { parisDate } from '../../../src/domain/dates/paris.ts';
import { purgeContacts } from '../contact/person.ts';
import type { Clock } from '../environment/clock.ts';
import type { Log } from '../environment/log.ts';
import { refreshWorkshops } from '../planning/refresh.ts';
import { purge } from '../registrations/retention.ts';
import type { Store } from '../store/store.ts';

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
