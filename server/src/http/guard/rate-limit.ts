import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../environment/clock.ts';

/** Within this time an address may try so many times. */
const WINDOW_MS = 10 * 60_000;
/** More addresses than this within the window is an attack; the oldest are forgotten. */
const MAX_ADDRESSES = 50_000;

/** Counts attempts by address. */
export interface RateLimit {
  /** Seconds to wait when there were too many; `undefined`: this one was counted and may go on. */
  exceeded(address: string): number | undefined;
}

/**
 * At most `limit` attempts in ten minutes from an address. An address is personal data: it is kept as a hash under a key
 * that never leaves this process, in memory, and forgotten after ten minutes. Several processes count each for itself.
 */
export function createRateLimit(limit: number, clock: Clock): RateLimit {
  const key = randomBytes(32);
  const windows = new LRUCache<string, { attempts: number; readonly ends: number }>({ max: MAX_ADDRESSES });
  return {
    exceeded(address) {
      const hash = createHmac('sha256', key).update(address).digest('base64url');
      const now = clock.now();
      let window = windows.get(hash);
      if (window === undefined || window.ends <= now) {
        window = { attempts: 0, ends: now + WINDOW_MS };
        windows.set(hash, window);
      }
      window.attempts += 1;
      return window.attempts > limit ? Math.ceil((window.ends - now) / 1_000) : undefined;
    },
  };
}
