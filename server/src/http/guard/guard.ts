import type { Context } from 'hono';
import type { Challenge } from '../../../../src/contract/challenge.ts';
import { ProblemError } from '../problems.ts';
import { type Clock, systemClock } from '../../environment/clock.ts';
import type { Settings } from '../../environment/settings.ts';
import { secretReader } from '../../store/secrets.ts';
import type { Store } from '../../store/store.ts';
import { visitorAddress } from './address.ts';
import { createOriginCheck } from './origins.ts';
import { makeChallenge, verifyProof } from './proof.ts';
import { createRateLimit } from './rate-limit.ts';

/** What stands before everything that visitors send: the forms of registration and of contact. */
export interface Guard {
  /** Throws `origin-refused` for a page that may not write. */
  requireAllowedOrigin(c: Context): Promise<void>;
  /** Throws `rate-limited`, with `Retry-After`, once an address has tried too often. */
  rateLimit(c: Context): void;
  challenge(): Promise<Challenge>;
  /** The nonce of the proof, to be spent with what is written. Throws `proof-refused` and `too-fast`. */
  verifyProofOfWork(form: { readonly proof: string; readonly topic?: string | undefined }): Promise<string>;
}

export interface GuardOptions {
  readonly store: Pick<Store, 'db'>;
  readonly settings: Pick<Settings, 'publicUrl' | 'rateLimit' | 'trustedProxies'>;
  /** In place of the machine's: for tests. */
  readonly guardClock?: Clock;
}

/** The clock is the machine's: a demonstration whose clock stands still has no least time to fill in a form. */
export function createGuard({ store, settings, guardClock = systemClock }: GuardOptions): Guard {
  const isAllowed = createOriginCheck(store.db, settings.publicUrl, guardClock);
  const rateLimit = createRateLimit(settings.rateLimit, guardClock);
  const proofSecret = secretReader(store.db, 'proof');
  return {
    async requireAllowedOrigin(c) {
      if (!(await isAllowed(c))) throw new ProblemError('origin-refused');
    },
    rateLimit(c) {
      const seconds = rateLimit.exceeded(visitorAddress(c, settings.trustedProxies));
      if (seconds !== undefined) throw new ProblemError('rate-limited', [], { retryAfter: seconds });
    },
    challenge: async () => makeChallenge(await proofSecret(), guardClock),
    async verifyProofOfWork({ proof, topic }) {
      // People do not see the field; who fills it in all the same reads the same sentence as after a failed proof.
      if (topic !== undefined && topic.trim() !== '') throw new ProblemError('proof-refused');
      const verdict = await verifyProof(await proofSecret(), proof, guardClock);
      if (!verdict.ok) throw new ProblemError(verdict.reason);
      return verdict.nonce;
    },
  };
}
