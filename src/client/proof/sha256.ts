/**
 * SHA-256 (FIPS 180-4), synchronous: a proof of work hashes some ten thousand short texts, and WebCrypto needs a promise
 * for each, and a secure page. For proofs of work alone; nothing here keeps a secret.
 */

/** The first 32 bits of the fractional parts of the square or cube roots of the first primes (FIPS 180-4, 4.2.2, 5.3.3). */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const found = new Uint32Array(count);
  let index = 0;
  for (let candidate = 2; index < count; candidate++) {
    let divisor = 2;
    while (divisor * divisor <= candidate && candidate % divisor) divisor++;
    if (divisor * divisor > candidate) found[index++] = (root(candidate) % 1) * 2 ** 32;
  }
  return found;
}

const CONSTANTS = fractions(64, Math.cbrt);
const INITIAL = fractions(8, Math.sqrt);

const words = new Int32Array(64);

/** The digest of `bytes`, 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = new Uint32Array(INITIAL);
  const message = padded(bytes);
  for (let i = 0; i < message.length; i += 16) compress(state, message, i);
  const digest = new Uint8Array(32);
  for (let i = 0; i < 32; i++) digest[i] = state[i >> 2]! >>> (24 - (i % 4) * 8);
  return digest;
}

/** The bytes as big-endian words, with the mark, zeros and the length in bits that fill the last block. */
function padded(bytes: Uint8Array): Uint32Array {
  const message = new Uint32Array(((bytes.length + 72) >> 6) * 16);
  for (let i = 0; i < bytes.length; i++) message[i >> 2]! |= bytes[i]! << (24 - (i % 4) * 8);
  message[bytes.length >> 2]! |= 0x80 << (24 - (bytes.length % 4) * 8);
  message[message.length - 1] = bytes.length * 8;
  return message;
}

/** Takes the block of sixteen words at `start` into the state. */
function compress(state: Uint32Array, message: Uint32Array, start: number): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    if (i < 16) words[i] = message[start + i]!;
    else {
      const x = words[i - 15]!;
      const y = words[i - 2]!;
      words[i] =
        (((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)) +
        words[i - 16]! +
        words[i - 7]! +
        (((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10));
    }
    const first =
      (h +
        (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) +
        ((e & f) ^ (~e & g)) +
        CONSTANTS[i]! +
        words[i]!) |
      0;
    const second =
      ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) +
        ((a & b) ^ (a & c) ^ (b & c))) |
      0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  // Typed arrays keep 32 bits of each sum.
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}
