import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { pino } from 'pino';
import { countOutbox } from '../src/mail/outbox-repository.ts';
import { cancelWorkshop } from '../src/planning/staff.ts';
import { reconcileWaitingLists } from '../src/registrations/waiting-lists.ts';
import type { Queries } from '../src/store/store.ts';
import { countStatuses } from '../src/workshops/repository.ts';
import { databaseKinds } from './databases.ts';
import { NOW, prepareApp, silent } from './prepare.ts';

const WORKSHOP = 'reunion-information-maxeville-2026-12-08';

/** Puts people on the waiting list of a workshop. */
const letWait = (db: Queries, workshop: string, count: number) =>
  sql`
    insert into registration (id, workshop_id, number, mode, status, name, email, email_key,
      consent_version, consent_language, created_at, changed_at, keep_until)
    with recursive people(n) as (select 1 union all select n + 1 from people where n < ${sql.lit(count)})
    select ${workshop} || n, ${workshop}, n, 'on-site', 'waiting', 'A', n || '@example.org', n || '@example.org',
      '1', 'fr', 1, 1, ${NOW + 1e12} from people`.execute(db);

for (const kind of databaseKinds()) {
  describe(`waiting lists on ${kind.name}`, () => {
    it('of forty thousand, more than a statement takes parameters, end with the workshop', async (t) => {
      const app = await prepareApp({ kind });
      t.after(() => app.close());
      await letWait(app.store.db, WORKSHOP, 40_000);
      await reconcileWaitingLists(app.store, NOW, silent);
      const { mails } = await cancelWorkshop(app.store, WORKSHOP, undefined, NOW);
      assert.equal(mails, 40_000);
      assert.deepEqual(
        (await countStatuses(app.store.db, WORKSHOP)).map(({ status, count }) => [status, count]),
        [['closed', 40_000]],
      );
      // Twenty offers, and a cancellation for everybody.
      assert.deepEqual(await countOutbox(app.store.db), { waiting: 40_020, failed: 0 });
    });

    it('are reconciled though that of a workshop before them fails', async (t) => {
      const app = await prepareApp({ kind });
      t.after(() => app.close());
      const { db } = app.store;
      const workshops = await db.selectFrom('workshop').select('id').where('starts', '>', NOW).orderBy('id').execute();
      const [broken = '', sound = ''] = workshops.map(({ id }) => id);
      await letWait(db, broken, 1);
      await letWait(db, sound, 1);
      await db.updateTable('workshop').set({ body: '{' }).where('id', '=', broken).execute();
      const lines: string[] = [];
      const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
      const afterTheStart = Date.parse('2030-01-01T00:00:00Z');
      await assert.rejects(reconcileWaitingLists(app.store, afterTheStart, log), /^Error: 1 of 2 waiting lists/);
      const people = await db.selectFrom('registration').select(['workshop_id', 'status']).execute();
      assert.deepEqual(Object.fromEntries(people.map(({ workshop_id, status }) => [workshop_id, status])), {
        [broken]: 'waiting',
        [sound]: 'closed',
      });
      assert.equal(lines.length, 1);
      assert.match(lines[0] ?? '', new RegExp(`"level":50.*"workshop":"${broken}".*not reconciled`));
    });
  });
}
