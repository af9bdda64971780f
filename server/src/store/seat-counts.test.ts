import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { databaseKinds } from '../../test/databases.ts';
import { type PreparedApp, prepareApp, silent } from '../../test/prepare.ts';
import { countStatuses } from '../workshops/repository.ts';
import { openStore } from './open.ts';

const STATUSES = ['confirmed', 'waiting', 'offered', 'cancelled'];

for (const kind of databaseKinds()) {
  describe(`the counters of registrations on ${kind.name}`, () => {
    let app: PreparedApp;
    let workshops: string[];
    before(async () => {
      app = await prepareApp({ kind });
      workshops = (await app.store.db.selectFrom('workshop').select('id').limit(3).execute()).map(({ id }) => id);
    });
    after(() => app.close());

    /** What a count of the rows gives. */
    const counted = async () => {
      const rows = await app.store.db
        .selectFrom('registration')
        .select(({ fn }) => ['workshop_id', 'mode', 'status', fn.countAll<number>().as('count')])
        .where('duplicate_of', 'is', null)
        .groupBy(['workshop_id', 'mode', 'status'])
        .execute();
      return rows.map(({ workshop_id, mode, status, count }) => `${workshop_id} ${mode} ${status} ${count}`).sort();
    };
    const kept = async () =>
      (await countStatuses(app.store.db))
        .map(({ workshopId, mode, status, count }) => `${workshopId} ${mode} ${status} ${count}`)
        .sort();
    const row = (index: number) => ({
      ...{ id: `r${index}`, workshop_id: workshops[index % 3] ?? '', number: index, name: 'A', email: 'a@example.org' },
      ...{ mode: index % 2 ? 'online' : 'on-site', status: STATUSES[index % 4] ?? '', email_key: `a${index}` },
      ...{
        name_key: 'x',
        duplicate_of: index === 7 ? 'r1' : null,
        phone: null,
        commune: null,
        needs: null,
        offer_ends: null,
      },
      ...{ consent_version: '1', consent_language: 'fr', created_at: 1, changed_at: 1, keep_until: 1 },
    });

    it('say what a count would, whatever inserts, changes or deletes a registration', async () => {
      const { db } = app.store;
      await db
        .insertInto('registration')
        .values(Array.from({ length: 24 }, (_, index) => row(index)))
        .execute();
      assert.ok((await counted()).length > 5);
      assert.deepEqual(await kept(), await counted());
      await db.updateTable('registration').set({ status: 'cancelled' }).where('number', '<', 6).execute();
      assert.deepEqual(await kept(), await counted());
      await db.updateTable('registration').set({ duplicate_of: null }).where('id', '=', 'r7').execute();
      await db.updateTable('registration').set({ mode: 'online' }).where('number', '>', 20).execute();
      assert.deepEqual(await kept(), await counted());
      await db.deleteFrom('registration').where('number', '>', 10).execute();
      assert.deepEqual(await kept(), await counted());
    });

    it('change the version of the data, for this process and for another', async () => {
      const other = await openStore(app.address, silent);
      const versions = [app.store.version(), other.version()];
      await app.store.transaction(async (tx) => {
        await tx.updateTable('registration').set({ status: 'closed' }).where('id', '=', 'r2').execute();
      });
      assert.notEqual(app.store.version(), versions[0]);
      const end = performance.now() + 5_000;
      // A version is that of a turn of the event loop.
      while (other.version() === versions[1] && performance.now() < end) await setImmediate();
      assert.notEqual(other.version(), versions[1]);
      await other.close();
    });
  });
}
