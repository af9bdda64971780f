import { createHmac, randomBytes } from 'node:crypto';

/** A new secret of 256 bits for a holder. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/**
 * The secret that the answer to a form carries. It is derived from the request's own key, so that a repeated request gets
 * the same answer though only hashes are stored.
 */
export const tokenOfRequest = (serverSecret: string, key: string, requestHash: string): string =>
  createHmac('sha256', serverSecret).update(`registration token\n${key}\n${requestHash}`).digest('base64url');
