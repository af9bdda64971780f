import type { Context } from 'hono';
import { DomainError } from '../../../../api/problems/domain-error.ts';
import type { Challenge } from '../../../../src/contract/challenge.ts';
import type { Clock } from '../../environment/clock.ts';
import type { Settings } from '../../environment/settings.ts';
import type { OpenAttemptCounter } from '../../store/attempt-counters.ts';
import { visitorAddress } from './address.ts';
import { createOriginCheck } from './origins.ts';
import { makeChallenge, verifyProof } from './proof.ts';

/** Within this time an address may send `RATE_LIMIT` forms, in seconds. */
const RATE_LIMIT_WINDOW_S = 600;

/** What every form passes before it is read: registration and contact. */
export interface Guard {
  /** Throws `origin-refused` for a page that may not write. */
  requireAllowedOrigin(c: Context): Promise<void>;
  /** Throws `rate-limited`, with `Retry-After`, once an address has tried too often. */
  rateLimit(c: Context): Promise<void>;
  challenge(): Promise<Challenge>;
  /** The nonce of the proof, to be spent with what is written. Throws `proof-refused` and `too-fast`. */
  verifyProofOfWork(form: { readonly proof: string; readonly topic?: string | undefined }): Promise<string>;
}

export interface GuardOptions {
  readonly settings: Pick<Settings, 'publicUrl' | 'rateLimit' | 'trustedProxies'>;
  /** Origins of the partners' pages. */
  readonly partnerOrigins: () => Promise<readonly string[]>;
  /** Secret that challenges are signed with. */
  readonly proofSecret: () => Promise<string>;
  readonly openCounter: OpenAttemptCounter;
  /** The machine's: a demonstration with a fixed clock still measures how long a form took. */
  readonly clock: Clock;
}

export function createGuard({ settings, partnerOrigins, proofSecret, openCounter, clock }: GuardOptions): Guard {
  const isAllowed = createOriginCheck(partnerOrigins, settings.publicUrl, clock);
  const most = settings.rateLimit;
  const attempts = openCounter({ name: 'address', windowS: RATE_LIMIT_WINDOW_S, most });
  return {
    async requireAllowedOrigin(c) {
      if (!(await isAllowed(c))) throw new DomainError('origin-refused');
    },
    async rateLimit(c) {
      const { count, resetsInMs } = await attempts.add(visitorAddress(c, settings.trustedProxies));
      if (count > most) throw new DomainError('rate-limited', { retryAfter: Math.ceil(resetsInMs / 1_000) });
    },
    challenge: async () => makeChallenge(await proofSecret(), clock),
    async verifyProofOfWork({ proof, topic }) {
      // The honeypot is hidden from people; a form that fills it in gets the same answer as after a failed proof.
      if (topic !== undefined && topic.trim() !== '') throw new DomainError('proof-refused');
      const verdict = await verifyProof(await proofSecret(), proof, clock);
      if (!verdict.ok) throw new DomainError(verdict.reason);
      return verdict.nonce;
    },
  };
}
