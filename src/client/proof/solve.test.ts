import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { createChallenge, verifySolution, type Challenge as AltchaChallenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import fc from 'fast-check';
import type { Challenge } from '../../contract/challenge.ts';
import { sha256 } from './sha256.ts';
import { solve } from './solve.ts';

const SECRET = 'test-secret';

/** A challenge as it arrives: signed by altcha-lib, through JSON. */
async function challenge(part: { keyPrefix?: string; cost?: number; keyLength?: number } = {}) {
  const data = { issued: 1_800_000_000, later: 'a parameter that this kit does not know' };
  const made = await createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    keyPrefix: '0',
    hmacSignatureSecret: SECRET,
    deriveKey,
    data,
    ...part,
  });
  return JSON.parse(JSON.stringify(made)) as Challenge;
}

const verified = async (proof: string): Promise<boolean> => {
  const { challenge: back, solution } = JSON.parse(atob(proof)) as Payload;
  const options = { challenge: back as AltchaChallenge, solution, hmacSignatureSecret: SECRET };
  return (await verifySolution({ ...options, deriveKey })).verified;
};

describe('a solved challenge', () => {
  it('is what altcha-lib accepts, whatever it asks', async () => {
    for (const part of [{}, { keyPrefix: '0a' }, { keyPrefix: 'fff' }, { cost: 7 }, { keyLength: 16 }])
      assert.ok(await verified(await solve(await challenge(part))), JSON.stringify(part));
  });

  it('is refused once something of it was changed', async () => {
    const proof = JSON.parse(atob(await solve(await challenge()))) as Payload;
    proof.solution.counter += 1;
    assert.equal(await verified(btoa(JSON.stringify(proof))), false);
  });
});

describe('what cannot be solved', () => {
  it('is an unknown algorithm', async () => {
    const unknown = await challenge();
    const parameters = { ...unknown.parameters, algorithm: 'ARGON2ID' };
    await assert.rejects(solve({ ...unknown, parameters }), RangeError);
  });

  it('ends when nobody wants it any more', async () => {
    const controller = new AbortController();
    const hard = solve(await challenge({ keyPrefix: 'ffffffffffff' }), controller.signal);
    controller.abort();
    await assert.rejects(hard, { name: 'AbortError' });
  });
});

describe('SHA-256 of our own', () => {
  it('gives what Node gives, for every length around the blocks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.deepEqual([...sha256(bytes)], [...createHash('sha256').update(bytes).digest()]);
      }),
      { numRuns: 400 },
    );
  });
});
