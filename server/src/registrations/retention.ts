import { parisDate, parisEpoch } from '../../../src/domain/dates/paris.ts';
import { addMonths } from '../../../src/domain/dates/calendar-date.ts';
import type { Store } from '../store/store.ts';

/** CNIL, prospects: three years from the last contact. */
const KEPT_MONTHS = 36;
const DAY_MS = 86_400_000;
/** A request is repeated within minutes; a challenge is valid for an hour. */
const KEY_KEPT_MS = 7 * DAY_MS;
const PROOF_KEPT_MS = 2 * DAY_MS;

/** First moment (epoch milliseconds) at which a registration is to be deleted after a last contact at `contactMs`. */
export const keepUntil = (contactMs: number): number =>
  parisEpoch(addMonths(parisDate(contactMs), KEPT_MONTHS), 24 * 60);

export interface Purged {
  readonly registrations: number;
  readonly keys: number;
  readonly proofs: number;
}

/** Deletes what is kept no longer, with everything that hangs on it. */
export const purge = (store: Store, nowMs: number): Promise<Purged> =>
  store.transaction(async (tx) => {
    const registrations = await tx.deleteFrom('registration').where('keep_until', '<=', nowMs).executeTakeFirst();
    const keys = await tx
      .deleteFrom('idempotency_key')
      .where('created_at', '<=', nowMs - KEY_KEPT_MS)
      .executeTakeFirst();
    const proofs = await tx
      .deleteFrom('spent_proof')
      .where('spent_at', '<=', nowMs - PROOF_KEPT_MS)
      .executeTakeFirst();
    return {
      registrations: Number(registrations.numDeletedRows),
      keys: Number(keys.numDeletedRows),
      proofs: Number(proofs.numDeletedRows),
    };
  });
