import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { readContent } from '../../../content/read.ts';
import { databaseKinds, sqliteKind } from '../../test/databases.ts';
import { prepareStore, silent } from '../../test/prepare.ts';
import { enqueueMessage } from '../mail/outbox-repository.ts';
import { contentRevision, replaceContent } from './content-items.ts';
import { openStore } from './open.ts';
import { findPartner } from '../partners/repository.ts';
import { DatabaseBusyError } from './retry-when-busy.ts';
import { listPlaces } from '../places/repository.ts';
import { findPole, listPoles } from '../poles/repository.ts';
import type { Store } from './store.ts';

const content = await readContent();

for (const kind of databaseKinds()) {
  describe(`store on ${kind.name}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    before(async () => ({ store, close } = await prepareStore(kind)));
    after(() => close());

    it('gives back the content as it was written', async () => {
      await replaceContent(store, content, 1);
      assert.deepEqual(await listPoles(store.db), content.poles);
      assert.deepEqual(await listPlaces(store.db), content.places);
      assert.equal((await findPole(store.db, 'dieuze'))?.place.insee, '57177');
      assert.equal((await findPartner(store.db, 'carep'))?.name, 'Carep');
      assert.equal(await findPartner(store.db, 'nobody'), undefined);
    });

    it('replaces the content as a whole, and tells by the revision', async () => {
      const first = await replaceContent(store, content, 1);
      assert.equal(await replaceContent(store, content, 2), first);
      const fewer = { ...content, poles: content.poles.slice(1) };
      assert.notEqual(await replaceContent(store, fewer, 3), first);
      assert.deepEqual(await listPoles(store.db), fewer.poles);
    });

    it('keeps the old content when the new one cannot be written', async () => {
      const revision = await replaceContent(store, content, 1);
      const doubled = { ...content, partners: [...content.partners, ...content.partners] };
      await assert.rejects(replaceContent(store, doubled, 2));
      assert.deepEqual(await listPoles(store.db), content.poles);
      assert.equal(await contentRevision(store.db), revision);
    });

    it('lets two seeds at once follow each other', async () => {
      await Promise.all([replaceContent(store, content, 1), replaceContent(store, content, 2)]);
      assert.deepEqual(await listPoles(store.db), content.poles);
    });

    it('reads epoch milliseconds as numbers', async () => {
      const at = Date.parse('2026-12-03T10:00:00Z');
      await replaceContent(store, content, at);
      const { seeded_at } = await store.db.selectFrom('content_state').select('seeded_at').executeTakeFirstOrThrow();
      assert.equal(seeded_at, at);
    });

    it('undoes all of a transaction that fails', async () => {
      await replaceContent(store, content, 1);
      const work = store.transaction(async (tx) => {
        await tx.deleteFrom('content_item').execute();
        throw new Error('on purpose');
      });
      await assert.rejects(work, /on purpose/);
      assert.equal((await listPoles(store.db)).length, content.poles.length);
    });

    it('counts every one of many transactions that read, wait and write at once', async () => {
      await sql`create table counter (value integer not null)`.execute(store.db);
      await sql`insert into counter values (0)`.execute(store.db);
      const lock =
        store.kind === 'postgres' ? sql`select value from counter for update` : sql`select value from counter`;
      const increment = () =>
        store.transaction(async (tx) => {
          const { rows } = await lock.execute(tx);
          await new Promise(setImmediate);
          await sql`update counter set value = ${(rows[0] as { value: number }).value + 1}`.execute(tx);
        });
      await Promise.all(Array.from({ length: 30 }, increment));
      const { rows } = await sql<{ value: number }>`select value from counter`.execute(store.db);
      assert.equal(rows[0]?.value, 30);
    });

    it('answers a ping until it is closed', async () => {
      const other = await prepareStore(kind);
      await other.store.ping();
      await other.close();
      await assert.rejects(other.store.ping());
    });
  });

  describe(`opening ${kind.name}`, () => {
    it('migrates once, and opens again with what was written', async () => {
      const database = await kind.fresh();
      try {
        const first = await openStore(database.address, silent);
        await replaceContent(first, content, 1);
        await first.close();
        const second = await openStore(database.address, silent);
        assert.equal((await listPoles(second.db)).length, content.poles.length);
        await second.close();
      } finally {
        await database.remove();
      }
    });
  });
}

describe('PostgreSQL servers', () => {
  const kind = databaseKinds().find(({ name }) => name === 'PostgreSQL');

  it('start together without harm', { skip: kind === undefined && 'ALEXIS_TEST_POSTGRES is not set' }, async () => {
    assert.ok(kind);
    const database = await kind.fresh();
    try {
      const stores = await Promise.all([openStore(database.address, silent), openStore(database.address, silent)]);
      await Promise.all(stores.map((store) => replaceContent(store, content, 1)));
      for (const store of stores) assert.equal((await listPoles(store.db)).length, content.poles.length);
      await Promise.all(stores.map((store) => store.close()));
    } finally {
      await database.remove();
    }
  });
});

describe('SQLite file', () => {
  it('is durable: write-ahead log, synced at every commit, foreign keys on', async () => {
    const { store, close } = await prepareStore();
    const pragma = async (name: string) => {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(store.db);
      return Object.values(rows[0] ?? {})[0];
    };
    assert.deepEqual(
      [
        await pragma('journal_mode'),
        await pragma('synchronous'),
        await pragma('foreign_keys'),
        await pragma('busy_timeout'),
        await pragma('secure_delete'),
      ],
      ['wal', 2, 1, 0, 1],
    );
    await close();
  });

  it('holds the write lock from the beginning of a transaction, before it has written', async () => {
    const database = await sqliteKind.fresh();
    assert.equal(database.address.kind, 'sqlite');
    const store = await openStore(database.address, silent);
    const other = new DatabaseSync(database.address.file, { timeout: 0 });
    await store.transaction(() => {
      assert.throws(() => other.exec('begin immediate'), /database is locked/);
      return Promise.resolve();
    });
    other.exec('begin immediate; rollback;');
    other.close();
    await store.close();
    await database.remove();
  });

  it('is read while another process writes, and what is written meanwhile waits', async () => {
    const database = await sqliteKind.fresh();
    assert.equal(database.address.kind, 'sqlite');
    const store = await openStore(database.address, silent);
    await replaceContent(store, content, 1);
    const other = new DatabaseSync(database.address.file, { timeout: 0 });
    other.exec('begin immediate');
    const order: string[] = [];
    const written = [
      store.transaction((tx) => tx.updateTable('content_state').set({ seeded_at: 2 }).execute()),
      // As a statement by itself, which mails are noted with.
      store.db.updateTable('content_state').set({ seeded_at: 3 }).execute(),
    ].map((work) => work.then(() => order.push('written')));
    for (let read = 0; read < 3; read += 1) {
      assert.equal((await listPoles(store.db)).length, content.poles.length);
      order.push('read');
    }
    other.exec('commit');
    order.push('released');
    await Promise.all(written);
    assert.deepEqual(order, ['read', 'read', 'read', 'released', 'written', 'written']);
    other.close();
    await store.close();
    await database.remove();
  });

  it('is read while a transaction of this process waits for something', async () => {
    const { store, close } = await prepareStore();
    await replaceContent(store, content, 1);
    const steps = new EventEmitter();
    const written = once(steps, 'written');
    const waiting = store.transaction(async (tx) => {
      await tx.updateTable('content_state').set({ seeded_at: 2 }).execute();
      steps.emit('written');
      await once(steps, 'go on');
    });
    await written;
    const seededAt = async () =>
      (await store.db.selectFrom('content_state').select('seeded_at').executeTakeFirstOrThrow()).seeded_at;
    const version = store.version();
    assert.equal(await seededAt(), 1);
    assert.equal(store.version(), version);
    steps.emit('go on');
    await waiting;
    assert.equal(await seededAt(), 2);
    assert.notEqual(store.version(), version);
    await close();
  });

  it('holds nothing of what was deleted, the write-ahead log included', async () => {
    const database = await sqliteKind.fresh();
    assert.equal(database.address.kind, 'sqlite');
    const { file } = database.address;
    const store = await openStore(database.address, silent);
    const holds = async (text: string) =>
      (await Promise.all([file, `${file}-wal`].map((path) => readFile(path)))).some((bytes) => bytes.includes(text));
    const message = 'zoe@example.org '.repeat(1_000);
    await enqueueMessage(store.db, 'test', message, 1);
    await store.removeTraces();
    assert.equal(await holds('zoe@example.org'), true);
    await store.db.deleteFrom('outbox').execute();
    // Another process that is reading just then is waited for.
    const other = new DatabaseSync(file, { timeout: 0 });
    other.exec('begin; select count(*) from outbox');
    const removed = store.removeTraces();
    other.exec('commit');
    await removed;
    assert.equal(await holds('zoe@example.org'), false);
    other.close();
    await store.close();
    await database.remove();
  });

  it('gives up after some seconds, and says that it is busy', { timeout: 20_000 }, async (t) => {
    const database = await sqliteKind.fresh();
    assert.equal(database.address.kind, 'sqlite');
    const store = await openStore(database.address, silent);
    const other = new DatabaseSync(database.address.file, { timeout: 0 });
    other.exec('begin immediate');
    let now = performance.now();
    // Each look at the clock finds it a second later.
    t.mock.method(performance, 'now', () => (now += 1_000));
    await assert.rejects(
      store.transaction(() => Promise.resolve()),
      DatabaseBusyError,
    );
    other.exec('rollback');
    other.close();
    await store.close();
    await database.remove();
  });

  it('refuses values that it has no type for', async () => {
    const { store, close } = await prepareStore();
    await assert.rejects(sql`select ${new Date(0)}`.execute(store.db), /object cannot be stored/);
    await close();
  });
});
