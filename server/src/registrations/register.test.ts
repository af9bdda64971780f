import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import { CONSENT_VERSION } from '../../../api/schema/registrations.ts';
import { type DatabaseKind, databaseKinds } from '../../test/databases.ts';
import { NOW, prepareApp } from '../../test/prepare.ts';
import { DomainError } from '../../../api/problems/domain-error.ts';
import { fixedClock } from '../environment/clock.ts';
import type { CheckedRequest } from './checked-request.ts';
import { createRegisterQueue } from './register-queue.ts';
import { registerAll, type Outcome } from './register.ts';

/** Two places are to be had. */
const TWO_LEFT = 'construire-son-previsionnel-dieuze-2026-12-08';
const OPEN = 'reunion-information-maxeville-2026-12-08';

const aRequest = (email: string, part: Partial<CheckedRequest> = {}): CheckedRequest => ({
  workshopId: TWO_LEFT,
  key: randomUUID(),
  requestHash: randomUUID(),
  token: randomUUID(),
  body: {
    name: 'Zoé',
    email,
    consent: { version: CONSENT_VERSION, accepted: true },
    waitingList: true,
    proof: '',
  },
  mode: 'on-site',
  nonce: randomUUID(),
  ...part,
});

const said = (outcome: Outcome): string =>
  outcome instanceof DomainError ? outcome.code : [outcome.registration.status, outcome.position].join(' ').trim();

async function prepare(t: TestContext, kind: DatabaseKind) {
  const { store, close } = await prepareApp({ kind });
  t.after(close);
  return {
    store,
    registerAll: (requests: CheckedRequest[]) => registerAll(store, TWO_LEFT, requests, NOW),
    rows: () => store.db.selectFrom('registration').selectAll().orderBy('number').execute(),
  };
}

for (const kind of databaseKinds()) {
  describe(`people registered in one transaction on ${kind.name}`, () => {
    it('take the places in their order, then the line', async (t) => {
      const { registerAll, rows } = await prepare(t, kind);
      const people = ['a', 'b', 'c', 'd'].map((name) => aRequest(`${name}@example.org`));
      assert.deepEqual((await registerAll(people)).map(said), ['confirmed', 'confirmed', 'waiting 1', 'waiting 2']);
      assert.deepEqual(
        (await rows()).map(({ number, email }) => [number, email[0]]),
        [
          [1, 'a'],
          [2, 'b'],
          [3, 'c'],
          [4, 'd'],
        ],
      );
    });

    it('who comes twice takes one place, and none from the others', async (t) => {
      const { registerAll, rows } = await prepare(t, kind);
      const people = ['a', 'A', 'a', 'b'].map((name) => aRequest(`${name}@example.org`));
      assert.deepEqual((await registerAll(people)).map(said), ['confirmed', 'confirmed', 'confirmed', 'confirmed']);
      assert.equal((await rows()).filter(({ duplicate_of }) => duplicate_of === null).length, 2);
    });

    it('a repeated request is one registration; a key or a proof that served otherwise is refused', async (t) => {
      const { registerAll, rows } = await prepare(t, kind);
      const first = aRequest('a@example.org');
      const outcomes = await registerAll([
        first,
        { ...first, nonce: randomUUID() },
        { ...first, requestHash: 'another', nonce: randomUUID() },
        aRequest('b@example.org', { nonce: first.nonce }),
        aRequest('c@example.org'),
      ]);
      assert.deepEqual(outcomes.map(said), [
        'confirmed',
        'confirmed',
        'idempotency-conflict',
        'proof-refused',
        'confirmed',
      ]);
      assert.equal((await rows()).length, 2);
    });

    it('one who does not want to wait is refused without harm to the next', async (t) => {
      const { registerAll } = await prepare(t, kind);
      const impatient = aRequest('c@example.org');
      const outcomes = await registerAll([
        aRequest('a@example.org'),
        aRequest('b@example.org'),
        { ...impatient, body: { ...impatient.body, waitingList: false } },
        aRequest('d@example.org'),
      ]);
      assert.deepEqual(outcomes.map(said), ['confirmed', 'confirmed', 'workshop-full', 'waiting 1']);
    });
  });

  describe(`the queue on ${kind.name}`, () => {
    it('lets nobody suffer from another’s request that the database refuses', async (t) => {
      const { store, rows } = await prepare(t, kind);
      const register = createRegisterQueue(store, fixedClock(NOW));
      const same = randomUUID();
      const outcomes = await Promise.allSettled([
        register(aRequest('a@example.org')),
        register(aRequest('b@example.org')),
        // Two different requests with one token: the table takes the first alone.
        register(aRequest('c@example.org', { token: same })),
        register(aRequest('d@example.org', { token: same })),
        register(aRequest('e@example.org')),
      ]);
      assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 4);
      assert.deepEqual(outcomes[4]?.status, 'fulfilled');
      assert.equal((await rows()).length, 4);
    });

    it('gives one key for two workshops at once to one of them', async (t) => {
      const { store, rows } = await prepare(t, kind);
      const register = createRegisterQueue(store, fixedClock(NOW));
      const request = aRequest('a@example.org');
      const outcomes = await Promise.allSettled([
        register(request),
        register({ ...request, workshopId: OPEN, requestHash: 'another', nonce: randomUUID(), token: randomUUID() }),
      ]);
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      assert.deepEqual(
        refused.map(({ reason }) => (reason as DomainError).code),
        ['idempotency-conflict'],
      );
      assert.equal((await rows()).length, 1);
    });
  });
}
