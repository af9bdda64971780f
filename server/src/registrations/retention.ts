import { deleteInBatches } from '../store/in-batches.ts';
import { purgeSpentProofs } from '../store/spent-proofs.ts';
import type { Store } from '../store/store.ts';
import { purgeRegistrations } from './repository.ts';
import { purgeKeys } from './request-repository.ts';

const DAY_MS = 86_400_000;
/** A request is repeated within minutes; a challenge is valid for an hour. */
const KEY_KEPT_MS = 7 * DAY_MS;
const PROOF_KEPT_MS = 2 * DAY_MS;

export interface Purged {
  readonly registrations: number;
  readonly keys: number;
  readonly proofs: number;
}

/** Deletes what is kept no longer, with everything that hangs on it. */
export const purge = async (store: Store, nowMs: number): Promise<Purged> => ({
  registrations: await deleteInBatches(store, (tx, limit) => purgeRegistrations(tx, nowMs, limit)),
  keys: await deleteInBatches(store, (tx, limit) => purgeKeys(tx, nowMs - KEY_KEPT_MS, limit)),
  proofs: await deleteInBatches(store, (tx, limit) => purgeSpentProofs(tx, nowMs - PROOF_KEPT_MS, limit)),
});
