import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { databaseKinds, databaseUrl } from '../../test/databases.ts';
import { NOW, type PreparedApp, prepareApp } from '../../test/prepare.ts';
import { register } from '../../test/registration.ts';
import { COMMANDS } from './commands.ts';
import { runCli } from './run.ts';

/** Two places are left. */
const SMALL = 'construire-son-previsionnel-dieuze-2026-12-08';

for (const kind of databaseKinds()) {
  describe(`registrations undo on ${kind.name}`, () => {
    let app: PreparedApp;
    const clock = { at: NOW, now: () => clock.at };
    const environment = { ...process.env };
    before(async () => {
      app = await prepareApp({ kind, clock });
      process.env['DATABASE_URL'] = databaseUrl(app.address);
      process.env['ALEXIS_NOW'] = '2026-12-03T10:00:00+01:00';
      const join = (name: string, email: string) =>
        register((path, init) => app.request(path, init), app.store.db, SMALL, { name, email });
      await join('Léa', 'lea@example.org');
      clock.at += 60_000;
      for (const name of ['Un', 'Deux', 'Trois']) await join(name, `${name.toLowerCase()}@burst.example`);
      await join('Zoé', 'zoe@example.org');
      clock.at += 60_000;
      await join('Ali', 'ali@example.org');
    });
    after(async () => {
      process.env = environment;
      await app.close();
    });

    const SPAN = ['--from', '2026-12-03T10:01:00+01:00', '--until', '2026-12-03T10:02:00+01:00'];
    const undo = async (...args: string[]) => {
      const out: string[] = [];
      const err: string[] = [];
      const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
      const code = await runCli(COMMANDS, ['registrations', 'undo', ...args], terminal);
      return { code, out: out.join('\n'), err: err.join('\n') };
    };
    const people = async () => {
      const rows = await app.store.db.selectFrom('registration').select(['name', 'status']).orderBy('number').execute();
      return rows.map(({ name, status }) => `${name} ${status}`);
    };

    it('lists what it would delete, and deletes it when that is confirmed', async () => {
      const listed = await undo(...SPAN, '--workshop', SMALL, '--domain', 'burst.example');
      assert.deepEqual([listed.code, listed.err], [1, 'Add --yes to delete these 3.']);
      assert.deepEqual(listed.out.match(/\w+@[\w.]+/g), [
        'un@burst.example',
        'deux@burst.example',
        'trois@burst.example',
      ]);
      assert.equal((await people()).length, 6);
      assert.equal((await undo(...SPAN, '--domain', 'burst.example', '--yes')).out.split('\n').at(-1), 'Deleted: 3.');
      assert.deepEqual(await people(), ['Léa confirmed', 'Zoé offered', 'Ali waiting']);
    });

    it('takes no span without an end, and says when there is nothing', async () => {
      assert.equal((await undo('--from', 'yesterday', '--until', '2026-12-03T10:02:00+01:00', '--yes')).code, 2);
      assert.equal((await undo('--from', '2026-12-03T10:01:00+01:00', '--yes')).code, 2);
      assert.equal((await undo(...SPAN, '--domain', 'burst.example')).err, 'There are no such registrations.');
    });
  });
}
