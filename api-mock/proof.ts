import { createChallenge, verifySolution } from 'altcha-lib';
import type { DeriveKeyFunction } from 'altcha-lib/types';
import * as z from 'zod/mini';
import { Challenge } from '../src/contract/challenge.ts';

/** No secret: it guards nothing but a server that is not there. */
const SECRET = 'mock';
/** Found at once: nobody is to wait for a demonstration. */
const COUNTER = 200;
const VALID_S = 3_600;

/** What `altcha-lib/algorithms/sha` does for a cost of 1, with what browsers have too. */
const deriveKey: DeriveKeyFunction = async (_parameters, salt, password) => ({
  parameters: {},
  derivedKey: new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.of(...salt, ...password))),
});

const Payload = z.object({ challenge: Challenge, solution: z.object({ counter: z.number(), derivedKey: z.string() }) });

/** A proof of work as the server gives it out, only easy. By the clock of the machine, as there. */
export const makeChallenge = async (): Promise<Challenge> =>
  Challenge.parse(
    await createChallenge({
      algorithm: 'SHA-256',
      cost: 1,
      counter: COUNTER,
      expiresAt: Math.floor(Date.now() / 1_000) + VALID_S,
      deriveKey,
      hmacSignatureSecret: SECRET,
    }),
  );

/** Whether a form carries a solved challenge. */
export async function isProven(proof: string): Promise<boolean> {
  try {
    const { challenge, solution } = Payload.parse(JSON.parse(atob(proof)));
    return (await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: SECRET })).verified;
  } catch {
    return false;
  }
}
