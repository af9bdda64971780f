import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { Hono } from 'hono';
import { Challenge, challengeResource } from '../../../../src/contract/challenge.ts';
import { readOne } from '../../../test/contract.ts';
import { prepareApp, testSettings } from '../../../test/prepare.ts';
import { visitorAddress } from './address.ts';
import { createOriginCheck } from './origins.ts';
import { COUNTER, makeChallenge, verifyProof } from './proof.ts';
import { doublings, NETWORK_EFFORT } from './effort.ts';

const SECRET = 'a secret of the tests';
/** A clock that the test moves; it starts at the machine's time, which the library of the proof reads too. */
const movable = () => {
  const clock = { at: Date.now(), now: () => clock.at };
  return clock;
};
const encode = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString('base64');

describe('the proof of work', () => {
  const solved = async (clock = movable()) => {
    const challenge = await makeChallenge(SECRET, clock);
    return { clock, challenge, solution: await solveChallenge({ challenge, deriveKey }) };
  };

  it('given out by the API, is solved in the browser’s way and accepted', async () => {
    const app = await prepareApp();
    const response = await app.get('/api/v1/challenge');
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    const challenge = await readOne(challengeResource, response);
    assert.deepEqual([challenge.parameters.algorithm, challenge.parameters.cost], ['SHA-256', 1]);
    await app.close();
  });

  it('counts for an hour, and not before a person can have filled in a form', async () => {
    const { clock, challenge, solution } = await solved();
    const proof = encode({ challenge, solution });
    assert.deepEqual(await verifyProof(SECRET, proof, clock), { ok: false, reason: 'too-fast' });
    clock.at += 3_000;
    assert.deepEqual(await verifyProof(SECRET, proof, clock), { ok: true, nonce: challenge.parameters.nonce });
    clock.at += 3_600_000;
    assert.deepEqual(await verifyProof(SECRET, proof, clock), { ok: false, reason: 'proof-refused' });
  });

  it('is refused when somebody changed it, or guessed', async () => {
    const { clock, challenge, solution } = await solved();
    clock.at += 3_000;
    const { parameters } = challenge;
    const counter = (solution?.counter ?? 0) + 1;
    const forged: unknown[] = [
      { challenge, solution: { ...solution, counter } },
      { challenge, solution: { ...solution, derivedKey: '00' } },
      { challenge: { ...challenge, parameters: { ...parameters, keyPrefix: '00' } }, solution },
      {
        challenge: { ...challenge, parameters: { ...parameters, expiresAt: (parameters.expiresAt ?? 0) + 60 } },
        solution,
      },
      { challenge: { ...challenge, parameters: { ...parameters, nonce: 'zz' } }, solution },
      { challenge: { ...challenge, signature: '' }, solution },
      { challenge, solution: null },
      null,
    ];
    for (const payload of forged)
      assert.deepEqual(await verifyProof(SECRET, encode(payload), clock), { ok: false, reason: 'proof-refused' });
    const other = await verifyProof('another secret', encode({ challenge, solution }), clock);
    assert.deepEqual(other, { ok: false, reason: 'proof-refused' });
    assert.deepEqual(Challenge.parse(challenge), challenge);
  });
});

describe('the effort of a proof', () => {
  const [address] = NETWORK_EFFORT;

  it('is that of anybody for a classroom of thirty behind one address, and grows with further tries', () => {
    assert.ok(address);
    assert.deepEqual(
      [1, 30, 40, 41, 51, 61, 71, 500].map((count) => doublings(count, address)),
      [0, 0, 0, 1, 2, 3, 4, 4],
    );
  });

  it('takes a cheap phone less than a minute at worst', () => {
    // Measured: 40,000 tries in 1.7 s at most.
    for (const { most } of NETWORK_EFFORT) assert.ok((COUNTER.most * 2 ** most * 1.7) / 40_000 < 60);
  });

  it('is asked of the network that opened many forms, and of no other', async () => {
    const app = await prepareApp({ settings: testSettings({ TRUSTED_PROXIES: '1' }) });
    const solve = async (from: string) => {
      const response = await app.get('/api/v1/challenge', { 'X-Forwarded-For': from });
      const { counter } =
        (await solveChallenge({ challenge: await readOne(challengeResource, response), deriveKey })) ?? {};
      return counter ?? assert.fail('not solved');
    };
    // Each from an address of its own, all of one /56.
    for (let count = 0; count < 100; count += 1)
      await app.get('/api/v1/challenge', {
        'X-Forwarded-For': `2001:db8:1:2${count.toString(16).padStart(2, '0')}::1`,
      });
    assert.ok((await solve('2001:db8:1:2ff::1')) >= COUNTER.least * 2);
    assert.ok((await solve('203.0.113.9')) < COUNTER.most);
    await app.close();
  });
});

describe('the visitor’s address', () => {
  const address = async (proxies: number, headers: Record<string, string>, remote = '198.51.100.7') => {
    const app = new Hono().get('/', (c) => c.text(visitorAddress(c, proxies)));
    const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: remote } } });
    return response.text();
  };

  it('is that of the connection, whatever the visitor says, unless proxies of ours stand before', async () => {
    const headers = { 'X-Forwarded-For': '192.0.2.1, 203.0.113.9, 198.51.100.8' };
    assert.equal(await address(0, headers), '198.51.100.7');
    assert.equal(await address(1, headers), '198.51.100.8');
    assert.equal(await address(2, headers), '203.0.113.9');
    assert.equal(await address(4, headers), 'unknown');
    assert.equal(await address(1, { 'X-Forwarded-For': 'nonsense' }), 'unknown');
  });

  it('is told with the port by some proxies', async () => {
    const told: [header: string, address: string][] = [
      ['192.0.2.1, 203.0.113.9:51234', '203.0.113.9'],
      ['[2001:db8:1:2::6]:51234', '2001:db8:1:2'],
      ['[2001:db8:1:2::6]', '2001:db8:1:2'],
      ['2001:db8:1:2::6', '2001:db8:1:2'],
      ['203.0.113.9:', 'unknown'],
      ['[nonsense]:1', 'unknown'],
    ];
    for (const [header, expected] of told)
      assert.equal(await address(1, { 'X-Forwarded-For': header }), expected, header);
  });

  it('is the network of a household with IPv6', async () => {
    assert.equal(await address(0, {}, '2001:db8:1:2:3:4:5:6'), '2001:db8:1:2');
    assert.equal(await address(0, {}, '2001:db8::6'), '2001:db8:0:0');
    assert.equal(await address(0, {}, '::ffff:198.51.100.7'), '::ffff:198.51.100.7');
  });
});

describe('the list of origins', () => {
  it('follows the partners within half a minute', async () => {
    let partners = ['https://www.carep.example'];
    const clock = movable();
    const isAllowed = createOriginCheck(() => Promise.resolve(partners), 'https://kit.example', clock);
    const ask = async (origin?: string) => {
      const asked = new Hono().get('/', async (c) => c.text(String(await isAllowed(c))));
      return (await asked.request('/', origin === undefined ? {} : { headers: { Origin: origin } })).text();
    };
    assert.equal(await ask('https://www.carep.example'), 'true');
    assert.equal(await ask('https://kit.example'), 'true');
    assert.equal(await ask('https://other.example'), 'false');
    assert.equal(await ask(), 'false');
    partners = [];
    assert.equal(await ask('https://www.carep.example'), 'true');
    clock.at += 31_000;
    assert.equal(await ask('https://www.carep.example'), 'false');
    partners = ['https://www.carep.example'];
    clock.at -= 86_400_000;
    assert.equal(await ask('https://www.carep.example'), 'true');
  });
});
