import * as z from 'zod/mini';
import { one } from './resource.ts';

/** Path below `/api/v1` of a fresh {@link Challenge}, as `{ data, meta }`; never cached. */
export const CHALLENGE_PATH = '/challenge';

/**
 * A proof of work that the browser has to solve before it writes, in the format of altcha-lib 2 (`createChallenge`):
 * find the `counter` (big-endian uint32 after `nonce`) whose key, derived with `algorithm`, `salt` and `cost`, begins
 * with `keyPrefix`. What goes back as `proof` is the base64 of `{ challenge, solution: { counter, derivedKey } }`.
 */
export const Challenge = z.object({
  parameters: z.object({
    /** `PBKDF2/SHA-256` or `SHA-256`. */
    algorithm: z.string(),
    /** `nonce`, `salt` and `keyPrefix` are hexadecimal. */
    nonce: z.string(),
    salt: z.string(),
    /** Iterations of one derivation. */
    cost: z.number(),
    /** Bytes of the derived key. */
    keyLength: z.number(),
    keyPrefix: z.string(),
    keySignature: z.optional(z.string()),
    /** Epoch seconds. */
    expiresAt: z.optional(z.number()),
  }),
  signature: z.string(),
});
export type Challenge = z.infer<typeof Challenge>;

export const challengeResource = one(CHALLENGE_PATH, Challenge);
