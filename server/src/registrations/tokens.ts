import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Queries } from '../store/store.ts';

/** A new secret of 256 bits for a holder. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/**
 * The secret that the answer to a form carries. It comes from the request's own key, so that a repeated request gets the
 * same answer though only hashes are stored.
 */
export const tokenOfRequest = (serverSecret: string, key: string, requestHash: string): string =>
  createHmac('sha256', serverSecret).update(`registration token\n${key}\n${requestHash}`).digest('base64url');

/** SHA-256: what the store keeps of a token or a key. Both are random, so that no salt is needed. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export async function addToken(db: Queries, token: string, registrationId: string, nowMs: number): Promise<void> {
  await db
    .insertInto('registration_token')
    .values({ hash: hashOf(token), registration_id: registrationId, created_at: nowMs })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}
