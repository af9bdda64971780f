import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { databaseKinds } from '../../test/databases.ts';
import { prepareApp } from '../../test/prepare.ts';
import { fixedClock, systemClock } from '../environment/clock.ts';
import { purgeExpired } from './purge.ts';

const DAY_MS = 86_400_000;

for (const kind of databaseKinds()) {
  describe(`the purge on ${kind.name}`, () => {
    /** A store with registrations of yesterday, of which `due` are kept no longer. */
    const prepare = async (due: number) => {
      const app = await prepareApp({ kind });
      const now = Date.now();
      const workshop = await app.store.db.selectFrom('workshop').select('id').executeTakeFirstOrThrow();
      const rows = Array.from({ length: 250 }, (_, index) => ({
        ...{ id: `r${index}`, workshop_id: workshop.id, number: index + 1, name: 'A', email: 'a@example.org' },
        ...{ mode: 'on-site', status: 'confirmed', email_key: `a${index}`, phone: null, commune: null, needs: null },
        ...{ duplicate_of: null, name_key: 'x', offer_ends: null, consent_version: '1', consent_language: 'fr' },
        ...{ created_at: now - DAY_MS, changed_at: now, keep_until: index < due ? now - 1 : now + 900 * DAY_MS },
      }));
      await app.store.db.insertInto('registration').values(rows).execute();
      const left = async () => (await app.store.db.selectFrom('registration').select('id').execute()).length;
      return { ...app, left };
    };

    it('deletes what is kept no longer, and notes when', async () => {
      const { store, left, close } = await prepare(3);
      const outcome = await purgeExpired(store, {
        clock: systemClock,
        machineClock: systemClock,
        mailFolder: '/nowhere',
      });
      assert.deepEqual(outcome, {
        kind: 'purged',
        deleted: { registrations: 3, contacts: 0, keys: 0, proofs: 0, mailFiles: 0 },
      });
      assert.equal(await left(), 247);
      const again = await purgeExpired(store, {
        clock: systemClock,
        machineClock: systemClock,
        mailFolder: '/nowhere',
      });
      assert.equal(again.kind, 'purged');
      await close();
    });

    it('by a clock of 2031 deletes nothing', async () => {
      const { store, left, close } = await prepare(0);
      const clock = fixedClock(Date.parse('2031-01-01T00:00:00Z'));
      for (const machineClock of [systemClock, clock]) {
        const outcome = await purgeExpired(store, {
          clock,
          machineClock,
          mailFolder: '/nowhere',
          isConfirmed: machineClock === systemClock,
        });
        assert.equal(outcome.kind, 'refused');
      }
      assert.equal(await left(), 250);
      await close();
    });

    it('of nearly everything wants to be confirmed', async () => {
      const { store, left, close } = await prepare(200);
      const options = { clock: systemClock, machineClock: systemClock, mailFolder: '/nowhere' };
      assert.equal((await purgeExpired(store, options)).kind, 'refused');
      assert.equal(await left(), 250);
      assert.equal((await purgeExpired(store, { ...options, isConfirmed: true })).kind, 'purged');
      assert.equal(await left(), 50);
      await close();
    });
  });
}
