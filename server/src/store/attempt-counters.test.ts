import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { databaseKinds } from '../../test/databases.ts';
import { prepareStore, silent } from '../../test/prepare.ts';
import { systemClock } from '../environment/clock.ts';
import { type AttemptCounter, attemptCounters } from './attempt-counters.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';

const TEN_MINUTES = { windowS: 600, most: 3 };

const counts = async (counter: AttemptCounter, key: string, times: number) => {
  const seen: number[] = [];
  for (let time = 0; time < times; time += 1) seen.push((await counter.add(key)).count);
  return seen;
};

for (const kind of databaseKinds()) {
  describe(`counters of attempts on ${kind.name}`, () => {
    let prepared: Awaited<ReturnType<typeof prepareStore>>;
    before(async () => {
      prepared = await prepareStore(kind);
    });
    after(() => prepared.close());

    it('count each key of each counter for itself, and say when the count starts anew', async () => {
      const open = attemptCounters(prepared.store, systemClock);
      const addresses = open({ name: 'address', ...TEN_MINUTES });
      assert.deepEqual(await counts(addresses, '203.0.113.9', 3), [1, 2, 3]);
      assert.deepEqual(await counts(addresses, '203.0.113.10', 1), [1]);
      assert.deepEqual(await counts(open({ name: 'recipient', ...TEN_MINUTES }), '203.0.113.9', 1), [1]);
      const { resetsInMs } = await addresses.add('203.0.113.10');
      assert.ok(resetsInMs > 590_000 && resetsInMs <= 600_000, String(resetsInMs));
    });

    it('go on saying that there were more than most', async () => {
      const counter = attemptCounters(prepared.store, systemClock)({ name: 'more', ...TEN_MINUTES });
      for (const count of (await counts(counter, 'key', 8)).slice(3)) assert.ok(count > 3, String(count));
      assert.ok((await counter.add('key')).resetsInMs > 0);
    });

    it('start anew when the window has passed', async () => {
      const clock = { at: Date.now(), now: () => clock.at };
      const counter = attemptCounters(prepared.store, clock)({ name: 'anew', ...TEN_MINUTES });
      assert.deepEqual(await counts(counter, 'key', 2), [1, 2]);
      clock.at += 600_000;
      if (kind.name === 'PostgreSQL')
        await sql`update attempt_count set expire = expire - 600000`.execute(prepared.store.db);
      assert.deepEqual(await counts(counter, 'key', 2), [1, 2]);
    });
  });
}

for (const kind of databaseKinds().filter(({ name }) => name === 'PostgreSQL')) {
  describe('two servers on one PostgreSQL', () => {
    let first: Awaited<ReturnType<typeof prepareStore>>;
    let second: Store;
    before(async () => {
      first = await prepareStore(kind);
      second = await openStore(first.address, silent);
    });
    after(async () => {
      await second.close();
      await first.close();
    });

    it('count together, also at the same moment', async () => {
      const [here, there] = [first.store, second].map((store) =>
        attemptCounters(store, systemClock)({ name: 'address', windowS: 600, most: 1_000 }),
      );
      assert.ok(here && there);
      const seen = await Promise.all(
        Array.from({ length: 40 }, (_, time) => (time % 2 ? here : there).add('203.0.113.9')),
      );
      assert.deepEqual(
        seen.map(({ count }) => count).toSorted((a, b) => a - b),
        Array.from({ length: 40 }, (_, time) => time + 1),
      );
    });

    it('keep no address, only its hash', async () => {
      await attemptCounters(second, systemClock)({ name: 'hashed', ...TEN_MINUTES }).add('203.0.113.9');
      const { rows } = await sql<{ key: string }>`
        select key from attempt_count where key like 'hashed:%' or key like '%203.0.113.9%'`.execute(first.store.db);
      assert.equal(rows.length, 1);
      assert.match(rows[0]?.key ?? '', /^hashed:[\w-]{43}$/);
    });
  });
}
