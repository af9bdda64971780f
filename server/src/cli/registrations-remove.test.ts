import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { databaseKinds, databaseUrl } from '../../test/databases.ts';
import { type PreparedApp, prepareApp } from '../../test/prepare.ts';
import { register } from '../../test/registration.ts';
import { COMMANDS } from './commands.ts';
import { runCli } from './run.ts';

/** Two places are left; the third registration waits. */
const SMALL = 'construire-son-previsionnel-dieuze-2026-12-08';

for (const kind of databaseKinds()) {
  describe(`registrations remove on ${kind.name}`, () => {
    let app: PreparedApp;
    const environment = { ...process.env };
    before(async () => {
      app = await prepareApp({ kind });
      process.env['DATABASE_URL'] = databaseUrl(app.address);
      process.env['ALEXIS_NOW'] = '2026-12-03T10:00:00+01:00';
      for (const name of ['zoe', 'ali', 'eva'])
        await register((path, init) => app.request(path, init), app.store.db, SMALL, {
          email: `${name}@example.org`,
          name,
        });
    });
    after(async () => {
      process.env = environment;
      await app.close();
    });

    const remove = async (...args: string[]) => {
      const out: string[] = [];
      const err: string[] = [];
      const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
      const code = await runCli(COMMANDS, ['registrations', 'remove', ...args], terminal);
      return { code, out: out.join('\n'), err: err.join('\n') };
    };
    const statuses = async () => {
      const rows = await app.store.db.selectFrom('registration').select(['name', 'status']).orderBy('number').execute();
      return Object.fromEntries(rows.map(({ name, status }) => [name, status]));
    };

    it('shows what it would delete, and deletes it when that is confirmed', async () => {
      const named = ['--workshop', SMALL, '--email', ' ALI@example.org'];
      const shown = await remove(...named);
      assert.deepEqual([shown.code, shown.err], [1, 'Add --yes to delete it.']);
      assert.match(shown.out, new RegExp(`^ID .*\\n[\\w-]+ +${SMALL} +2 +confirmed +on-site +ali +ali@example\\.org`));
      assert.deepEqual(Object.keys(await statuses()), ['zoe', 'ali', 'eva']);
      const { code, out } = await remove(...named, '--yes');
      assert.deepEqual([code, out.split('\n').at(-1)], [0, 'Deleted.']);
      const left = await statuses();
      assert.deepEqual(Object.keys(left), ['zoe', 'eva']);
      assert.notEqual(left['eva'], 'waiting', 'the freed place goes to the first in line');
      assert.equal((await remove(...named, '--yes')).err, 'There is no such registration.');
    });

    it('takes an id, and shows the ids where an address has several', async () => {
      const db = app.store.db;
      await db.updateTable('registration').set({ email_key: 'zoe@example.org' }).where('name', '=', 'eva').execute();
      const several = await remove('--workshop', SMALL, '--email', 'zoe@example.org', '--yes');
      assert.deepEqual([several.code, several.err], [1, 'These are several. Name one by --registration ID.']);
      const id = /^(\S+) .* eva /m.exec(several.out)?.[1] ?? '';
      assert.equal((await remove('--registration', id, '--yes')).code, 0);
      assert.deepEqual(Object.keys(await statuses()), ['zoe']);
    });

    it('deletes nothing by half a name', async () => {
      for (const args of [[], ['--workshop', SMALL], ['--email', 'zoe@example.org']]) {
        const { code, err } = await remove(...args, '--yes');
        assert.equal(code, 2, args.join(' '));
        assert.match(err, /Name the registration by/);
      }
      assert.equal((await remove('--registration', 'nothing', '--yes')).code, 1);
      assert.deepEqual(Object.keys(await statuses()), ['zoe']);
    });
  });
}
