import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Dialect, Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { databaseKinds } from '../../test/databases.ts';
import { silent } from '../../test/prepare.ts';
import type { DatabaseAddress } from '../environment/settings.ts';
import { MIGRATIONS } from './migrations.ts';
import { openStore } from './open.ts';
import { postgresDialect } from './postgres.ts';
import { sqliteFile } from './sqlite.ts';

const dialectOf = (address: DatabaseAddress): Dialect =>
  address.kind === 'sqlite' ? sqliteFile(address.file, silent).dialect : postgresDialect(address.url, silent);

/** Rows as the server wrote them while a second registration with an e-mail took no place. */
const ROWS: readonly (readonly [id: string, duplicateOf: string | null, name: string, status: string])[] = [
  ['lea', null, 'Léa', 'confirmed'],
  ['lea-again', 'lea', 'LÉA', 'confirmed'],
  ['her-son', 'lea', 'Tom', 'confirmed'],
  ['her-son-again', 'lea', 'tom', 'confirmed'],
  ['gave-up', 'lea', 'Mia', 'cancelled'],
  ['zoe', null, 'Zoé', 'cancelled'],
  ['zoe-left-without', 'zoe', 'Zoe', 'confirmed'],
];

describe('rows of earlier servers', () => {
  for (const kind of databaseKinds())
    it(`share a place by person on ${kind.name}; whoever was left without one waits for it`, async (t) => {
      const database = await kind.fresh();
      t.after(() => database.remove());
      const { address } = database;
      const older = Object.entries(MIGRATIONS).filter(([name]) => name < '0010');
      const db = new Kysely<unknown>({ dialect: dialectOf(address) });
      const provider = { getMigrations: () => Promise.resolve(Object.fromEntries(older)) };
      const { error } = await new Migrator({ db, provider }).migrateToLatest();
      assert.equal(error, undefined);
      await sql`insert into workshop (id, series, body, starts, ends, updated_at, waiting_list, sequence)
        values ('w', 's', '{}', 1, 2, 1, 1, 0)`.execute(db);
      for (const [index, [id, duplicateOf, name, status]] of ROWS.entries()) {
        const email = id.startsWith('zoe') ? 'zoe@example.org' : 'lea@example.org';
        await sql`insert into registration (id, workshop_id, duplicate_of, mode, status, name, email, email_key,
            consent_version, consent_language, number, created_at, changed_at, keep_until)
          values (${id}, 'w', ${duplicateOf}, 'on-site', ${status}, ${name}, ${email}, ${email}, '1', 'fr',
            ${index + 1}, ${index}, 0, 0)`.execute(db);
      }
      await sql`insert into registration_token (hash, registration_id, created_at)
        values ('of the form', 'lea', 0), ('of a mail', 'lea', 5)`.execute(db);
      await db.destroy();

      const store = await openStore(address, silent);
      t.after(() => store.close());
      const rows = await store.db.selectFrom('registration').selectAll().orderBy('created_at').execute();
      assert.deepEqual(
        rows.map(({ id, duplicate_of, status, name_key }) => [id, duplicate_of, status, name_key]),
        [
          ['lea', null, 'confirmed', 'lea'],
          ['lea-again', 'lea', 'confirmed', 'lea'],
          ['her-son', null, 'waiting', 'tom'],
          ['her-son-again', 'her-son', 'confirmed', 'tom'],
          ['gave-up', 'lea', 'cancelled', 'mia'],
          ['zoe', null, 'cancelled', 'zoe'],
          ['zoe-left-without', null, 'waiting', 'zoe'],
        ],
      );
      const numbers = rows.filter(({ status }) => status === 'waiting').map(({ number }) => number);
      assert.deepEqual(numbers, [8, 9], 'at the end of the list, in their order');
      const counts = await store.db
        .selectFrom('registration_count')
        .selectAll()
        .where('status', '=', 'waiting')
        .execute();
      assert.deepEqual(
        counts.map(({ count }) => count),
        [2],
      );
      const mails = await store.db.selectFrom('outbox').select(['kind', 'registration_id']).execute();
      assert.deepEqual(mails.map(({ kind: of, registration_id }) => `${of} ${registration_id ?? ''}`).sort(), [
        'waiting her-son',
        'waiting zoe-left-without',
      ]);
      const tokens = await store.db.selectFrom('registration_token').selectAll().orderBy('hash').execute();
      assert.deepEqual(
        tokens.map(({ hash, from_mail }) => [hash, from_mail]),
        [
          ['of a mail', 1],
          ['of the form', 0],
        ],
      );
    });
});
