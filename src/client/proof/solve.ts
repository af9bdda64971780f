import type { Challenge } from '../../contract/challenge.ts';
import { sha256 } from './sha256.ts';

/** Milliseconds of computing after which the page gets a turn: within one frame. */
const TURN = 10;

/**
 * Solves a challenge and gives what goes back as `proof`. Computes in short turns on the page's own thread: hosts'
 * policies may forbid workers from `blob:` and from other hosts, and a second of work does not need one.
 * @throws RangeError for an algorithm this kit does not know
 * @throws DOMException `AbortError` when `signal` aborts
 */
export async function solve(challenge: Challenge, signal?: AbortSignal): Promise<string> {
  const { algorithm, keyPrefix, keyLength, cost, salt, nonce } = challenge.parameters;
  if (algorithm !== 'SHA-256') throw new RangeError(`unknown proof-of-work algorithm ${algorithm}`);
  const before = bytesOf(salt + nonce);
  const tried = new Uint8Array(before.length + 4);
  tried.set(before);
  const number = new DataView(tried.buffer);
  // Writing a digest out costs more than making it: only one whose first byte fits is looked at.
  const mask = [0, 0xf0][keyPrefix.length] ?? 0xff;
  const wanted = parseInt(keyPrefix.slice(0, 2).padEnd(2, '0'), 16);
  let turnEnds = performance.now() + TURN;
  for (let counter = 0; ; counter++) {
    number.setUint32(before.length, counter);
    let digest = sha256(tried);
    for (let round = 1; round < cost; round++) digest = sha256(digest);
    if ((digest[0]! & mask) === wanted) {
      const derivedKey = hexOf(digest.subarray(0, keyLength));
      if (derivedKey.startsWith(keyPrefix)) {
        const { parameters, signature } = challenge;
        return btoa(JSON.stringify({ challenge: { parameters, signature }, solution: { counter, derivedKey } }));
      }
    }
    if (performance.now() > turnEnds) {
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      turnEnds = performance.now() + TURN;
    }
  }
}

function bytesOf(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(hex.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += (byte + 256).toString(16).slice(1);
  return hex;
}
