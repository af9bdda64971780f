import { parisDate } from '../../../src/domain/dates/paris.ts';
import type { Clock } from '../environment/clock.ts';
import type { Log } from '../environment/log.ts';
import { countOutbox } from '../mail/outbox-repository.ts';
import { refreshWorkshops } from '../planning/refresh.ts';
import { purgeExpired } from '../purge/purge.ts';
import type { Store } from '../store/store.ts';

interface DailyWorkOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** Runs also where `clock` is fixed. */
  readonly machineClock: Clock;
  /** Where mails are files. */
  readonly mailFolder: string;
  readonly log: Log;
}

/** What is to be done once a day: new occurrences of the series, and what is kept no longer. */
export function dailyWork({ store, clock, machineClock, mailFolder, log }: DailyWorkOptions): () => Promise<void> {
  let doneOn = '';
  return async () => {
    const now = clock.now();
    const today = parisDate(now);
    if (doneOn === today) return;
    log.info(await refreshWorkshops(store, now), 'workshops refreshed');
    const outcome = await purgeExpired(store, { clock, machineClock, mailFolder });
    if (outcome.kind === 'purged') log.info(outcome.deleted, 'purged');
    else log.error({ reason: outcome.reason }, 'nothing was purged');
    const { failed } = await countOutbox(store.db);
    if (failed > 0) log.error({ mails: failed }, 'mails were given up: "mail retry" sends them again');
    doneOn = today;
  };
}
