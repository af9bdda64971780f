import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { type DatabaseKind, databaseKinds, databaseUrl, sqliteKind } from '../../test/databases.ts';
import { prepareStore, silent } from '../../test/prepare.ts';
import { COMMANDS } from '../cli/commands.ts';
import { runCli } from '../cli/run.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';

const addProof = (store: Store, nonce: string) =>
  store.db.insertInto('spent_proof').values({ nonce, spent_at: 1 }).execute();
const listProofs = async (store: Store) =>
  (await store.db.selectFrom('spent_proof').select('nonce').orderBy('nonce').execute()).map(({ nonce }) => nonce);

/** A database with one row, a folder for copies, and the commands on that database. */
async function prepare(t: TestContext, kind: DatabaseKind) {
  const { store, address, close } = await prepareStore(kind);
  const folder = await mkdtemp(join(tmpdir(), 'alexis-backup-'));
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = databaseUrl(address);
  t.after(async () => {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
    await close();
    await rm(folder, { recursive: true });
  });
  await addProof(store, 'first');
  const call = async (...args: string[]) => {
    const lines: string[] = [];
    const code = await runCli(COMMANDS, args, { out: (line) => lines.push(line), err: (line) => lines.push(line) });
    return { code, text: lines.join('\n') };
  };
  return { store, address, folder, file: join(folder, 'copy'), call };
}

for (const kind of databaseKinds()) {
  describe(`backup and restore on ${kind.name}`, () => {
    it('bring back what was there, and nothing else', async (t) => {
      const { store, address, file, folder, call } = await prepare(t, kind);
      const copied = await call('backup', file);
      assert.deepEqual([copied.code, copied.text], [0, `Copied to ${file}, and checked. It holds personal data.`]);
      assert.equal((await stat(file)).mode & 0o077, 0);
      assert.deepEqual(await readdir(folder), ['copy']);
      await addProof(store, 'second');
      // As a newer version would: it must not stand in the way of the next migration.
      await store.db.schema.createTable('made_later').addColumn('id', 'text').execute();
      await store.close();
      const restored = await call('restore', file, '--yes');
      assert.equal(restored.code, 0, restored.text);
      assert.match(restored.text, /erase them again/);
      const again = await openStore(address, silent);
      t.after(() => again.close());
      assert.deepEqual(await listProofs(again), ['first']);
      await again.db.schema.createTable('made_later').addColumn('id', 'text').execute();
    });

    it('copy what is of one moment while others write', async (t) => {
      const { store, address, file, call } = await prepare(t, kind);
      let isWriting = true;
      const writing = (async () => {
        // Two rows in a transaction: a copy holds both or none.
        while (isWriting) {
          await store.transaction(async (tx) => {
            const nonce = randomUUID();
            await tx
              .insertInto('spent_proof')
              .values({ nonce: `${nonce} a`, spent_at: 1 })
              .execute();
            await tx
              .insertInto('spent_proof')
              .values({ nonce: `${nonce} b`, spent_at: 1 })
              .execute();
          });
          // SQLite answers without giving way to anything else.
          await new Promise(setImmediate);
        }
      })();
      const copied = await call('backup', file);
      isWriting = false;
      await writing;
      assert.equal(copied.code, 0, copied.text);
      await store.close();
      assert.equal((await call('restore', file, '--yes')).code, 0);
      const again = await openStore(address, silent);
      t.after(() => again.close());
      const halves = (await listProofs(again)).filter((nonce) => nonce !== 'first');
      assert.equal(halves.filter((nonce) => nonce.endsWith(' a')).length * 2, halves.length);
    });

    it('restore nothing while a server has the database, or without --yes', async (t) => {
      const { store, file, call } = await prepare(t, kind);
      await call('backup', file);
      await addProof(store, 'second');
      const running = await call('restore', file, '--yes');
      assert.deepEqual([running.code, /Stop it first/.test(running.text)], [1, true], running.text);
      const unconfirmed = await call('restore', file);
      assert.deepEqual([unconfirmed.code, /Add --yes/.test(unconfirmed.text)], [1, true], unconfirmed.text);
      assert.deepEqual(await listProofs(store), ['first', 'second']);
    });

    it('refuse what is no copy, is damaged, is newer, or is there already', async (t) => {
      const { store, file, folder, call } = await prepare(t, kind);
      assert.match((await call('restore', file)).text, /There is no file/);
      await writeFile(file, 'not a copy');
      assert.equal((await call('restore', file, '--yes')).code, 1);
      const taken = await call('backup', file);
      assert.deepEqual([taken.code, /is there already/.test(taken.text)], [1, true]);
      assert.equal(await readFile(file, 'utf8'), 'not a copy');
      await sql`insert into kysely_migration (name, timestamp) values ('9999_later', '')`.execute(store.db);
      const newer = await call('backup', join(folder, 'newer'));
      assert.deepEqual([newer.code, /newer version \(9999_later\)/.test(newer.text)], [1, true], newer.text);
      assert.deepEqual(await readdir(folder), ['copy']);
    });
  });
}

describe('restoring SQLite', () => {
  it('finds damage inside a file', async (t) => {
    const { file, call } = await prepare(t, sqliteKind);
    await call('backup', file);
    const bytes = await readFile(file);
    bytes.fill(0xff, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 8_192);
    await writeFile(file, bytes);
    const { code, text } = await call('restore', file);
    assert.deepEqual([code, /damaged|cannot be read/.test(text)], [1, true], text);
  });

  it('keeps the database that it replaces, with what was written ahead', async (t) => {
    const { store, address, file, call } = await prepare(t, sqliteKind);
    await call('backup', file);
    await addProof(store, 'second');
    await store.close();
    const { text } = await call('restore', file, '--yes');
    const kept = /is in (\S+)\. Delete/.exec(text)?.[1] ?? '';
    assert.ok(address.kind === 'sqlite' && kept.startsWith(address.file), text);
    const database = new DatabaseSync(kept);
    assert.equal(database.prepare('select count(*) as n from spent_proof').get()?.['n'], 2);
    database.close();
    assert.equal((await stat(kept)).mode & 0o077, 0);
  });

  it('replaces a damaged database, and what it had written ahead', async (t) => {
    const { store, address, file, call } = await prepare(t, sqliteKind);
    assert.ok(address.kind === 'sqlite');
    await call('backup', file);
    await store.close();
    const damaged = 'no database any more '.repeat(400);
    await writeFile(address.file, damaged);
    await writeFile(`${address.file}-wal`, damaged);
    const { code, text } = await call('restore', file, '--yes');
    assert.equal(code, 0, text);
    const again = await openStore(address, silent);
    assert.deepEqual(await listProofs(again), ['first']);
    await again.close();
    const kept = /is in (\S+)\. Delete/.exec(text)?.[1] ?? '';
    assert.ok((await readFile(kept, 'utf8')) === damaged, 'the damaged file is kept as it was');
  });

  it('also where there is no database yet', async (t) => {
    const { file, folder, call } = await prepare(t, sqliteKind);
    await call('backup', file);
    process.env['DATABASE_URL'] = `file:${join(folder, 'new.db')}`;
    assert.equal((await call('restore', file, '--yes')).code, 0);
    const store = await openStore({ kind: 'sqlite', file: join(folder, 'new.db') }, silent);
    assert.deepEqual(await listProofs(store), ['first']);
    await store.close();
  });
});
