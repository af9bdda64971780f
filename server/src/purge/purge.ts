import { purgeContacts } from '../contact/person.ts';
import type { Clock } from '../environment/clock.ts';
import { removeOldMailFiles } from '../mail/mail-folder.ts';
import { type Purged, purge } from '../registrations/retention.ts';
import { databaseTime } from '../store/database-time.ts';
import type { Store } from '../store/store.ts';
import { purgeRefusal } from './purge-check.ts';
import { personalData, readLastPurge, writeLastPurge } from './repository.ts';

export type PurgeOutcome =
  | { readonly kind: 'purged'; readonly deleted: Purged & { readonly contacts: number; readonly mailFiles: number } }
  /** Nothing was deleted; `reason` is a sentence for staff. */
  | { readonly kind: 'refused'; readonly reason: string };

interface PurgeOptions {
  readonly clock: Clock;
  readonly machineClock: Clock;
  /** Where mails are files while there is no mail server. */
  readonly mailFolder: string;
  readonly isConfirmed?: boolean;
}

/** Files stand for a mailbox while there is none; nobody needs them longer. */
const MAIL_FILE_KEPT_MS = 30 * 86_400_000;

/** Deletes what is kept no longer, unless a clock may be wrong or more would go than a day brings. */
export async function purgeExpired(
  store: Store,
  { clock, machineClock, mailFolder, isConfirmed = false }: PurgeOptions,
): Promise<PurgeOutcome> {
  const nowMs = clock.now();
  const reason = purgeRefusal({
    nowMs,
    machineMs: machineClock.now(),
    databaseMs: await databaseTime(store),
    lastPurgeMs: await readLastPurge(store.db),
    ...(await personalData(store.db, nowMs)),
    isConfirmed,
  });
  if (reason !== undefined) return { kind: 'refused', reason };
  const deleted = {
    ...(await purge(store, nowMs)),
    contacts: await purgeContacts(store, nowMs),
    mailFiles: await removeOldMailFiles(mailFolder, nowMs - MAIL_FILE_KEPT_MS),
  };
  await writeLastPurge(store.db, nowMs);
  await store.removeTraces();
  return { kind: 'purged', deleted };
}
