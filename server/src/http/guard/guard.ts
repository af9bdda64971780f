import type { Context } from 'hono';
import { DomainError } from '../../../../api/problems/domain-error.ts';
import type { Challenge } from '../../../../src/contract/challenge.ts';
import type { Clock } from '../../environment/clock.ts';
import type { Settings } from '../../environment/settings.ts';
import type { OpenAttemptCounter } from '../../store/attempt-counters.ts';
import type { Log } from '../../environment/log.ts';
import { visitorNetworks } from './address.ts';
import { countedOf, doublings, NETWORK_EFFORT, WORKSHOP_EFFORT } from './effort.ts';
import { createOriginCheck } from './origins.ts';
import { makeChallenge, verifyProof } from './proof.ts';

/** Within this time an address may send `RATE_LIMIT` forms, in seconds. */
const WINDOW_S = 600;
/** How much more often a network may try than the address, /56 and /48. */
const NETWORK_FACTORS = [1, 2, 4] as const;

/** What every form passes before it is read: registration and contact. */
export interface Guard {
  /** Throws `origin-refused` for a page that may not write. */
  requireAllowedOrigin(c: Context): Promise<void>;
  /** Throws `rate-limited`, with `Retry-After`, once an address has tried too often. */
  rateLimit(c: Context): Promise<void>;
  /** A proof of work, the harder the more forms the visitor's network has opened lately. */
  challenge(c: Context): Promise<Challenge>;
  /** Counts a registration for a workshop; many raise the effort of all proofs for a while, and are told in the log. */
  countRegistration(workshopId: string): Promise<void>;
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
  readonly log: Log;
  /** The machine's: a demonstration with a fixed clock still measures how long a form took. */
  readonly clock: Clock;
}

export function createGuard({ settings, partnerOrigins, proofSecret, openCounter, log, clock }: GuardOptions): Guard {
  const isAllowed = createOriginCheck(partnerOrigins, settings.publicUrl, clock);
  const networksOf = (c: Context): readonly string[] => visitorNetworks(c, settings.trustedProxies);
  // A larger network may try more often: it is several households, or one customer with many addresses.
  const attempts = NETWORK_FACTORS.map((factor, index) => {
    const most = settings.rateLimit * factor;
    return { most, counter: openCounter({ name: `address${index || ''}`, windowS: WINDOW_S, most }) };
  });
  const opened = NETWORK_EFFORT.map((threshold, index) => {
    const counter = openCounter({ name: `opened${index}`, windowS: WINDOW_S, most: countedOf(threshold) });
    return { threshold, counter };
  });
  const registered = openCounter({ name: 'workshop', windowS: WINDOW_S, most: countedOf(WORKSHOP_EFFORT) });
  let rush = { doublings: 0, ends: 0 };
  return {
    async requireAllowedOrigin(c) {
      if (!(await isAllowed(c))) throw new DomainError('origin-refused');
    },
    async rateLimit(c) {
      for (const [index, network] of networksOf(c).entries()) {
        const level = attempts[index];
        if (level === undefined) continue;
        const { count, resetsInMs } = await level.counter.add(network);
        if (count > level.most) throw new DomainError('rate-limited', { retryAfter: Math.ceil(resetsInMs / 1_000) });
      }
    },
    async challenge(c) {
      let times = rush.ends > clock.now() ? rush.doublings : 0;
      for (const [index, network] of networksOf(c).entries()) {
        const level = opened[index];
        if (level === undefined) continue;
        times = Math.max(times, doublings((await level.counter.add(network)).count, level.threshold));
      }
      return makeChallenge(await proofSecret(), clock, times);
    },
    async countRegistration(workshopId) {
      const { count, resetsInMs } = await registered.add(workshopId);
      const times = doublings(count, WORKSHOP_EFFORT);
      if (times === 0) return;
      const { free, step } = WORKSHOP_EFFORT;
      if ((count - free) % step === 1)
        log.warn({ workshop: workshopId, registrations: count }, 'burst of registrations');
      rush = { doublings: times, ends: clock.now() + resetsInMs };
    },
    async verifyProofOfWork({ proof, topic }) {
      // The honeypot is hidden from people; a form that fills it in gets the same answer as after a failed proof.
      if (topic !== undefined && topic.trim() !== '') throw new DomainError('proof-refused');
      const verdict = await verifyProof(await proofSecret(), proof, clock);
      if (!verdict.ok) throw new DomainError(verdict.reason);
      return verdict.nonce;
    },
  };
}
