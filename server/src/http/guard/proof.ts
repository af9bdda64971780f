import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import * as z from 'zod/mini';
import { Challenge } from '../../../../src/contract/challenge.ts';
import type { Clock } from '../../environment/clock.ts';

/**
 * The counter to be found. Measured with `npm run bench -- proof` (docs/decisions/registration.md): a cheap phone is done
 * within the two seconds that are waited for anyway, on plain HTTP too; a robot pays the same for each attempt.
 */
export const COUNTER = { least: 20_000, most: 40_000 } as const;
/** A form may stay open for so long, in seconds. */
const CHALLENGE_VALID_S = 3_600;
/** Nobody fills in a form in less, in seconds. */
const MIN_FILL_TIME_S = 2;

const Payload = z.object({
  challenge: Challenge,
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
});

/** `nonce`: what names the proof, to be spent once. */
export type ProofVerdict =
  { readonly ok: true; readonly nonce: string } | { readonly ok: false; readonly reason: 'proof-refused' | 'too-fast' };

/** A signed challenge, to be solved within the hour. `doublings`: how often the usual effort is doubled. */
export async function makeChallenge(secret: string, clock: Clock, doublings = 0): Promise<Challenge> {
  const challenge = await createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    // A known counter: everybody works about as long, where a prefix found by chance would take some ten times longer.
    counter: randomInt(COUNTER.most, COUNTER.least) * 2 ** doublings,
    expiresAt: Math.floor(clock.now() / 1_000) + CHALLENGE_VALID_S,
    deriveKey,
    hmacSignatureSecret: secret,
  });
  // The schema drops what altcha leaves undefined.
  return Challenge.parse(challenge);
}

/** Judges the base64 of a solved challenge. Whether it was spent before is for the store to say. */
export async function verifyProof(secret: string, proof: string, clock: Clock): Promise<ProofVerdict> {
  const refused = { ok: false, reason: 'proof-refused' } as const;
  const payload = Payload.safeParse(decode(proof));
  if (!payload.success) return refused;
  const { challenge, solution } = payload.data;
  const verified = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: secret }).then(
    (result) => result.verified,
    // Hexadecimal that is none makes the library throw.
    () => false,
  );
  const { expiresAt, nonce } = challenge.parameters;
  const validFor = (expiresAt ?? 0) - clock.now() / 1_000;
  if (!verified || validFor <= 0) return refused;
  // The end is signed, and with it the moment the challenge was given out.
  return CHALLENGE_VALID_S - validFor < MIN_FILL_TIME_S ? { ok: false, reason: 'too-fast' } : { ok: true, nonce };
}

function decode(proof: string): unknown {
  try {
    return JSON.parse(Buffer.from(proof, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
