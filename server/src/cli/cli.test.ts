import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { contentRoot } from '../../../content/read.ts';
import { databaseKinds } from '../../test/databases.ts';
import { silent } from '../../test/prepare.ts';
import { listPoles } from '../poles/repository.ts';
import { openStore } from '../store/open.ts';
import { COMMANDS } from './commands.ts';
import { runCli } from './run.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** Calls a command in this process. */
async function call(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(COMMANDS, args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('npm run alexis', () => {
  it('lists its commands when asked nothing', async () => {
    for (const args of [[], ['--help']]) {
      const { code, out } = await call(...args);
      assert.equal(code, 0);
      for (const { name, summary } of COMMANDS) assert.ok(out.includes(name) && out.includes(summary));
    }
  });

  it('helps with each command, every option named', async () => {
    for (const { name, options } of COMMANDS) {
      const { code, out } = await call(...name.split(' '), '--help');
      assert.equal(code, 0);
      for (const option of [...Object.keys(options), 'help']) assert.ok(out.includes(`--${option}`));
    }
  });

  it('helps with a group of commands', async () => {
    for (const args of [['workshop', '--help'], ['workshop', '-h'], ['workshop']]) {
      const { code, out, err } = await call(...args);
      assert.equal(code, args.length === 1 ? 2 : 0);
      for (const { name } of COMMANDS) assert.equal((out + err).includes(name), name.startsWith('workshop '), name);
    }
    assert.match((await call('workshop', 'burn')).err, /^There is no command "workshop burn"/);
  });

  it('says what it does not understand, and exits with 2', async () => {
    const unknown = await call('sed');
    assert.deepEqual([unknown.code, unknown.err.split('\n')[0]], [2, 'There is no command "sed".']);
    const option = await call('seed', '--contnet', 'x');
    assert.equal(option.code, 2);
    assert.match(option.err, /--contnet[\s\S]*Usage: npm run alexis -- seed/);
    const positional = await call('seed', 'now');
    assert.equal(positional.code, 2);
  });
});

describe('a database that no server has filled', () => {
  it('is none that commands answer from: nothing is said to be held there, and nothing is made', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'alexis-cli-'));
    const before = process.env['DATABASE_URL'];
    t.after(async () => {
      process.env['DATABASE_URL'] = before ?? '';
      await rm(folder, { recursive: true });
    });
    const file = join(folder, 'typo/alexis.db');
    process.env['DATABASE_URL'] = `file:${file}`;
    const missing = await call('person', 'erase', '--email', 'zoe@example.org');
    assert.deepEqual([missing.code, missing.out], [1, '']);
    assert.match(missing.err, /^Setting not usable: DATABASE_URL names .*alexis\.db, which does not exist/);
    assert.deepEqual(await readdir(folder), []);
    await (await openStore({ kind: 'sqlite', file }, silent)).close();
    assert.match((await call('purge')).err, /a database without content/);
    assert.equal((await stat(file)).mode & 0o077, 0, 'for its owner alone');
  });
});

describe('content check', () => {
  it('counts what is in order', async () => {
    const { code, out } = await call('content', 'check');
    assert.equal(code, 0);
    assert.match(out, /5 poles, 4 partners, .*\d+ places/);
  });

  it('tells what is not', async () => {
    const { code, err } = await call('content', 'check', '--content', '/nowhere');
    assert.equal(code, 1);
    assert.match(err, /content\/poles: holds no \.json file/);
  });
});

for (const kind of databaseKinds()) {
  describe(`seed on ${kind.name}`, () => {
    let folder: string;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'alexis-content-'));
      for (const name of ['poles', 'partners', 'places'])
        await cp(join(contentRoot, name), join(folder, name), { recursive: true });
      await writeFile(join(folder, 'poles/etain.json'), '{"slug": "etain"}');
    });
    after(() => rm(folder, { recursive: true }));

    it('fills the database, also when two do so at once, and leaves it alone when a file is broken', async () => {
      const database = await kind.fresh();
      const { address } = database;
      const env = { ...process.env, DATABASE_URL: address.kind === 'sqlite' ? `file:${address.file}` : address.url };
      const seed = (...args: string[]) => promisify(execFile)(process.execPath, [main, 'seed', ...args], { env });
      const [{ stdout }] = await Promise.all([seed(), seed()]);
      assert.match(stdout, /^Seeded: 5 poles, 4 partners, .*\d+ places\.$/m);
      await assert.rejects(seed('--content', folder), {
        code: 1,
        stderr: /content\/poles\/etain\.json \/name:[\s\S]*nothing was changed/,
      });
      const store = await openStore(address, silent);
      assert.equal(
        (await listPoles(store.db)).find(({ slug }) => slug === 'etain')?.name,
        'Pôle entrepreneurial d’Étain',
      );
      await store.close();
      await database.remove();
    });
  });
}

describe('quiz check', () => {
  const orientation = join(contentRoot, 'quizzes/orientation.json');

  it('prints the report of a sound quiz', async () => {
    const { code, out } = await call('quiz', 'check', orientation);
    assert.equal(code, 0);
    assert.match(out, /```mermaid/);
  });

  it('fails for an unsound one, and for one that is not there', async () => {
    const { code, err } = await call('quiz', 'check', join(tmpdir(), 'no-such-quiz.json'));
    assert.equal(code, 1);
    assert.match(err, /cannot be read/);
  });

  it('asks for exactly one file', async () => {
    for (const files of [[], [orientation, orientation]]) {
      const { code, err } = await call('quiz', 'check', ...files);
      assert.equal(code, 2);
      assert.match(err, /quiz check FILE \[OPTIONS\]/);
    }
  });
});
