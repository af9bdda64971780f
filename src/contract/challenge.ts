import * as z from 'zod/mini';
import { one } from './resource.ts';

/**
 * A proof of work against robots, in the format of altcha 2: find the `counter` for which
 * `SHA-256(salt ‖ nonce ‖ counter as 4 octets, big-endian)` begins with `keyPrefix` (octets in hexadecimal). The proof
 * is the base64 of the JSON `{ challenge: { parameters, signature }, solution: { counter, derivedKey } }` with the
 * challenge exactly as it came and the whole digest in lower-case hexadecimal as `derivedKey`.
 */
export const Challenge = z.object({
  parameters: z.object({
    /** `SHA-256`. */
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    /** Rounds of the digest. */
    cost: z.number(),
    keyLength: z.number(),
    keyPrefix: z.string(),
    /** `issued`: epoch seconds of the server, from which the least time to fill in a form counts. */
    data: z.object({ issued: z.number() }),
  }),
  signature: z.string(),
});
export type Challenge = z.infer<typeof Challenge>;

export const challengeResource = one('/challenge', Challenge);
