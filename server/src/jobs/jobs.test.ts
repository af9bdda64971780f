import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pino } from 'pino';
import { NOW, prepareApp, silent } from '../../test/prepare.ts';
import { enqueueMessage } from '../mail/outbox-repository.ts';
import { dailyWork } from './daily-work.ts';
import { repeat } from './repeat.ts';

/** Waits until `holds`; the runner's own limit ends a wait in vain. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}

/** Work that the test ends by hand. */
function held() {
  const rounds: (() => void)[] = [];
  return { rounds, work: () => new Promise<void>((resolve) => rounds.push(resolve)) };
}

describe('repeated work', () => {
  it('runs one at a time, and once more when asked meanwhile, however often', async () => {
    const { rounds, work } = held();
    const job = repeat('test', work, 1e8, silent);
    const done = [job.run(), job.run(), job.run()];
    assert.equal(rounds.length, 1);
    rounds[0]?.();
    await until(() => rounds.length === 2);
    rounds[1]?.();
    await Promise.all(done);
    assert.equal(rounds.length, 2);
    await job.stop();
  });

  it('stops after what is under way, and does nothing from then on', async () => {
    const { rounds, work } = held();
    const job = repeat('test', work, 1e8, silent);
    void job.run();
    void job.run();
    let stopped = false;
    const stopping = job.stop().then(() => (stopped = true));
    assert.equal(stopped, false);
    rounds[0]?.();
    await stopping;
    await job.run();
    assert.equal(rounds.length, 1);
  });

  it('comes back by itself, also after a failure, which the log names', async () => {
    const lines: string[] = [];
    let count = 0;
    const failing = () => {
      count += 1;
      return Promise.reject(new Error('on purpose'));
    };
    const job = repeat('test', failing, 1, pino({}, { write: (line: string) => void lines.push(line) }));
    await until(() => count >= 2);
    await job.stop();
    assert.match(lines[0] ?? '', /"job":"test".*job failed/);
  });
});

describe('daily work', () => {
  it('says how many mails were given up', async () => {
    const app = await prepareApp();
    await enqueueMessage(app.store.db, 'test', '{}', NOW);
    await app.store.db.updateTable('outbox').set({ gave_up_at: NOW }).execute();
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const clock = { now: () => NOW };
    await dailyWork({ store: app.store, clock, machineClock: clock, mailFolder: '/nowhere', log })();
    assert.match(lines.join(), /"level":50[^]*"mails":1[^]*given up/);
    await app.close();
  });

  it('expands the workshops when the day changes, and only then', async () => {
    const clock = { at: NOW, now: () => clock.at };
    const app = await prepareApp({ clock });
    const count = async () => (await app.store.db.selectFrom('workshop').select('id').execute()).length;
    const work = dailyWork({ store: app.store, clock, machineClock: clock, mailFolder: '/nowhere', log: silent });
    await work();
    await app.store.db.deleteFrom('workshop').execute();
    clock.at += 3_600_000;
    await work();
    assert.equal(await count(), 0);
    clock.at += 24 * 3_600_000;
    await work();
    assert.ok((await count()) > 100);
    await app.close();
  });
});
