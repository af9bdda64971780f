import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { livenessResource, readinessResource } from '../../../api/schema/health.ts';
import { readOne } from '../../test/contract.ts';
import { databaseKinds } from '../../test/databases.ts';
import { prepareApp, prepareStore, silent } from '../../test/prepare.ts';
import { systemClock } from '../environment/clock.ts';
import type { JobState } from '../jobs/repeat.ts';
import { enqueueMessage } from '../mail/outbox-repository.ts';
import { dataFolder, freeSpace } from './free-space.ts';
import { createReadinessCheck, judgeDisk, judgeJobs, judgeMail, overall } from './readiness.ts';

const NOW = Date.parse('2026-12-03T10:00:00+01:00');
const job = (changes: Partial<JobState> = {}): JobState => ({
  name: 'mail',
  everyMs: 10_000,
  doneAt: NOW,
  hasFailed: false,
  ...changes,
});
const well = { database: 'ok', mail: 'ok', jobs: 'ok', disk: 'ok' } as const;

describe('what readiness says of', () => {
  it('mails: those given up, or tried in vain again and again, are for somebody to look at', () => {
    assert.equal(judgeMail({ waiting: 900, struggling: 0, failed: 0 }), 'ok');
    assert.equal(judgeMail({ waiting: 1, struggling: 1, failed: 0 }), 'warning');
    assert.equal(judgeMail({ waiting: 0, struggling: 0, failed: 1 }), 'warning');
  });

  it('jobs: one that failed, or has missed several rounds', () => {
    assert.equal(judgeJobs([job(), job({ doneAt: NOW - 80_000 })], NOW), 'ok');
    assert.equal(judgeJobs([job(), job({ doneAt: NOW - 100_000 })], NOW), 'warning');
    assert.equal(judgeJobs([job({ everyMs: 600_000, doneAt: NOW - 1_200_000 })], NOW), 'ok');
    assert.equal(judgeJobs([job({ hasFailed: true })], NOW), 'warning');
  });

  it('the disk: what a database needs at least, and what should be looked at', () => {
    assert.deepEqual([1e6, 1e8, 1e9].map(judgeDisk), ['failing', 'warning', 'ok']);
  });

  it('all of it: the worst', () => {
    assert.equal(overall(well), 'ready');
    assert.equal(overall({ ...well, mail: 'warning' }), 'degraded');
    assert.equal(overall({ ...well, mail: 'warning', disk: 'failing' }), 'failing');
  });
});

describe('free space', () => {
  it('is that of the disk where a folder will be made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'alexis-disk-'));
    assert.ok((await freeSpace(join(folder, 'not', 'yet'))) > 0);
    await rm(folder, { recursive: true });
  });

  it('is looked at where the server writes', () => {
    const tilesCache = '/var/tiles';
    assert.equal(dataFolder({ database: { kind: 'sqlite', file: '/data/alexis.db' }, tilesCache }), '/data');
    assert.equal(dataFolder({ database: { kind: 'postgres', url: 'postgres://db/alexis' }, tilesCache }), '/var/tiles');
  });
});

for (const kind of databaseKinds()) {
  describe(`health on ${kind.name}`, () => {
    it('is alive and ready while all is well', async (t) => {
      const app = await prepareApp({ kind });
      t.after(() => app.close());
      const live = await readOne(livenessResource, await app.get('/api/v1/health/live'));
      assert.deepEqual(live, { status: 'ok', version: '0.0.0-test' });
      const response = await app.get('/api/v1/health/ready');
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      assert.deepEqual((await readOne(readinessResource, response)).checks, well);
    });

    it('is degraded, and still sent requests, when a mail was given up', async (t) => {
      const app = await prepareApp({ kind });
      t.after(() => app.close());
      await enqueueMessage(app.store.db, 'contact', '{}', NOW);
      await app.store.db.updateTable('outbox').set({ gave_up_at: NOW }).execute();
      const { status, checks } = await readOne(readinessResource, await app.get('/api/v1/health/ready'));
      assert.deepEqual([status, checks.mail], ['degraded', 'warning']);
    });

    it('is alive and not ready when the database cannot be written', async (t) => {
      const own = await prepareStore(kind);
      t.after(() => own.close());
      const sick = await prepareApp({ kind, store: own.store });
      t.after(() => sick.close());
      await own.store.db.schema.dropTable('job_state').execute();
      const { status, checks } = await readOne(readinessResource, await sick.get('/api/v1/health/ready'), 503);
      assert.deepEqual([status, checks], ['failing', { ...well, database: 'failing' }]);
      await readOne(livenessResource, await sick.get('/api/v1/health/live'));
    });

    it('asks the database once in a while, however many ask', async (t) => {
      const { store, close } = await prepareStore(kind);
      t.after(close);
      let writes = 0;
      const counting = {
        ...store,
        transaction: (...given: Parameters<typeof store.transaction>) => {
          writes += 1;
          return store.transaction(...given);
        },
      } as typeof store;
      const options = { jobs: () => [], folder: tmpdir(), log: silent, clock: systemClock };
      const check = createReadinessCheck({ store: counting, ...options });
      await Promise.all(Array.from({ length: 50 }, () => check()));
      await check();
      assert.equal(writes, 1);
    });
  });
}
