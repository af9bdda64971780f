import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { pino } from 'pino';
import { seed } from '../src/app/seed.ts';
import { fixedClock } from '../src/environment/clock.ts';
import { repeat } from '../src/jobs/repeat.ts';
import { enqueueMessage } from '../src/mail/outbox-repository.ts';
import { DiskError } from '../src/store/disk-error.ts';
import { openStore } from '../src/store/open.ts';
import { serverSecret } from '../src/store/secrets.ts';
import { NOW, prepareApp } from './prepare.ts';
import { aForm, proofUnder, sendForm } from './registration.ts';

const WORKSHOP = 'reunion-information-maxeville-2026-12-08';

/** A disk of a few megabytes; `undefined` where this user may not mount one. */
function smallDisk(): { folder: string; remove: () => void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'alexis-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    remove: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** A server on a database in `folder`, and what its log says. */
async function prepare(t: TestContext, folder: string) {
  const lines: { level: number; msg: string }[] = [];
  const log = pino(
    { level: 'warn' },
    { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[0]) },
  );
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'alexis.db') }, log);
  await seed(store, fixedClock(NOW));
  const app = await prepareApp({ store, log });
  t.after(async () => {
    await app.close();
    await store.close();
  });
  const secret = await serverSecret(store.db, 'proof');
  const register = async () =>
    sendForm((path, init) => app.request(path, init), store.db, WORKSHOP, aForm({ proof: await proofUnder(secret) }));
  /** Stores mails, large ones, then small ones, until there is room for neither. */
  const fill = async (): Promise<void> => {
    for (const bytes of [100_000, 1_000, 10])
      await assert.rejects(async () => {
        for (;;) await enqueueMessage(store.db, 'test', 'x'.repeat(bytes), NOW);
      }, DiskError);
  };
  return { store, app, log, lines, register, fill };
}

/** What holds while nothing can be stored. */
async function expectFull({ app, log, lines, register, store }: Awaited<ReturnType<typeof prepare>>): Promise<void> {
  for (let number = 0; number < 20; number += 1) {
    const refused = await register();
    assert.equal(refused.status, 503);
    assert.equal(refused.headers.get('Retry-After'), '60');
    assert.equal(((await refused.json()) as { code: string }).code, 'unavailable');
    assert.equal((await app.get(`/api/v1/workshops?q=read-${number}`)).status, 200);
  }
  const job = repeat('test', () => enqueueMessage(store.db, 'test', 'x'.repeat(100_000), NOW), 1e8, log);
  await job.run();
  await job.stop();
  // Every registration failed twice: with others, and by itself.
  assert.deepEqual(
    lines.map(({ level, msg }) => [level, msg]),
    [[pino.levels.values['error'], 'the disk of the database is full or fails: nothing can be stored']],
  );
}

describe('a full disk', () => {
  it('is a 503 for who writes, one line in the log, nothing for who reads, and over when there is room', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'alexis-full-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const server = await prepare(t, folder);
    const limit = async (pages: string) => sql.raw(`pragma max_page_count = ${pages}`).execute(server.store.db);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(server.store.db);
    // SQLite says of its own limit what it says of a full disk.
    await limit(String((rows[0]?.page_count ?? 0) + 100));
    await server.fill();
    await expectFull(server);
    await limit('1000000');
    assert.equal((await server.register()).status, 201);
  });

  it('is that also where the file system is full', async (t) => {
    const disk = smallDisk();
    if (disk === undefined) {
      t.skip('this user may not mount a file system');
      return;
    }
    const server = await prepare(t, disk.folder);
    // After the store is closed: hooks run in this order.
    t.after(() => disk.remove());
    const filler = join(disk.folder, 'filler');
    await assert.rejects(writeFile(filler, Buffer.alloc(64 * 1_024 * 1_024)), { code: 'ENOSPC' });
    await server.fill();
    await expectFull(server);
    await rm(filler);
    assert.equal((await server.register()).status, 201);
  });
});
