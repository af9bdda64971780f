import type { Context } from 'hono';
import { DomainError } from '../../../../api/problems/domain-error.ts';
import type { Challenge } from '../../../../src/contract/challenge.ts';
import type { Clock } from '../../environment/clock.ts';
import type { Settings } from '../../environment/settings.ts';
import { visitorAddress } from './address.ts';
import { createOriginCheck } from './origins.ts';
import { makeChallenge, verifyProof } from './proof.ts';
import { createRateLimit } from './rate-limit.ts';

/** What every form passes before it is read: registration and contact. */
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
  readonly settings: Pick<Settings, 'publicUrl' | 'rateLimit' | 'trustedProxies'>;
  /** Origins of the partners' pages. */
  readonly partnerOrigins: () => Promise<readonly string[]>;
  /** Secret that challenges are signed with. */
  readonly proofSecret: () => Promise<string>;
  /** The machine's: a demonstration with a fixed clock still measures how long a form took. */
  readonly clock: Clock;
}

export function createGuard({ settings, partnerOrigins, proofSecret, clock }: GuardOptions): Guard {
  const isAllowed = createOriginCheck(partnerOrigins, settings.publicUrl, clock);
  const rateLimit = createRateLimit(settings.rateLimit, clock);
  return {
    async requireAllowedOrigin(c) {
      if (!(await isAllowed(c))) throw new DomainError('origin-refused');
    },
    rateLimit(c) {
      const seconds = rateLimit.exceeded(visitorAddress(c, settings.trustedProxies));
      if (seconds !== undefined) throw new DomainError('rate-limited', { retryAfter: seconds });
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
