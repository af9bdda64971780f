import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { judge, NOTHING, readCounts } from './counts.ts';
import { findTestFiles } from './files.ts';
import { ROOT } from './process.ts';
import { schedule, type Schedulable } from './schedule.ts';

describe('what a stage counts for', () => {
  it('is what its process counted', () => {
    assert.deepEqual(judge({ passed: 3, failed: 2, skipped: 1 }, 1), { passed: 3, failed: 2, skipped: 1 });
    assert.deepEqual(judge({ passed: 3, failed: 0, skipped: 0 }, 0), { passed: 3, failed: 0, skipped: 0 });
  });

  it('is a failure when the process died, counted nothing, or ended badly without a failed test', () => {
    assert.equal(judge(undefined, null).failed, 1);
    assert.equal(judge({ passed: 0, failed: 0, skipped: 4 }, 0).failed, 1);
    assert.equal(judge({ passed: 9, failed: 0, skipped: 0 }, 1).failed, 1);
  });
});

describe('the reporters of node tests', () => {
  let folder = '';
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'alexis-reporter-'))));
  after(() => rm(folder, { recursive: true }));

  /** Runs test files with both reporters, as `npm test` does. */
  const runFiles = async (files: Readonly<Record<string, string>>) => {
    const paths = Object.keys(files).map((name) => join(folder, name));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const counts = join(folder, 'counts.json');
    const reporters = [
      ['./scripts/test/failures-reporter.ts', 'stdout'],
      ['./scripts/test/counts-reporter.ts', counts],
    ].flatMap(([reporter, to]) => [`--test-reporter=${reporter}`, `--test-reporter-destination=${to}`]);
    // A test run inside a test run would take itself for a part of it.
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
    const output = await new Promise<string>((resolve) => {
      execFile(process.execPath, ['--test', ...reporters, ...paths], { cwd: ROOT, env }, (_error, stdout) =>
        resolve(stdout),
      );
    });
    return { output, counts: await readCounts(counts), written: await readFile(counts, 'utf8') };
  };

  it('count each test once, and neither suites nor silence as success', async () => {
    const { counts, output } = await runFiles({
      'mixed.test.mjs': `
        import { describe, it } from 'node:test';
        describe('suite', () => {
          it('good', () => {});
          it('bad', () => { throw new Error('the reason'); });
          it('later', { skip: true }, () => {});
        });`,
      'empty.test.mjs': 'export {};',
      'crash.test.mjs': `import './missing.mjs';`,
    });
    assert.deepEqual(counts, { passed: 1, failed: 3, skipped: 1 });
    assert.match(output, /✖ bad .*\n.*the reason/);
    assert.match(output, /empty\.test\.mjs holds no test/);
    assert.match(output, /Cannot find module .*missing\.mjs/);
    assert.doesNotMatch(output, /good/);
  });
});

describe('test files', () => {
  it('belong to one stage by their place and name', () => {
    const found = findTestFiles([
      'src/ui/x.browser.test.ts',
      'test/support/y.browser.test.ts',
      'server/src/a.test.ts',
      'test/e2e/b.test.ts',
      'src/domain/c.test.ts',
      'scripts/d.test.ts',
      'test/lost.test.ts',
    ]);
    assert.deepEqual(found, {
      browser: ['src/ui/x.browser.test.ts', 'test/support/y.browser.test.ts'],
      server: ['server/src/a.test.ts'],
      e2e: ['test/e2e/b.test.ts'],
      unit: ['scripts/d.test.ts', 'src/domain/c.test.ts'],
      zones: ['src/domain/c.test.ts'],
      unclaimed: ['test/lost.test.ts'],
    });
  });
});

describe('the schedule', () => {
  const stage = (name: string, cores = 1, after: readonly string[] = []): Schedulable => ({ name, cores, after });

  /** Runs stages on two cores; every one takes a turn of the event loop. */
  const play = async (stages: readonly Schedulable[], failing: readonly string[] = []) => {
    const log: string[] = [];
    let busy = 0;
    let busiest = 0;
    const runStage = async ({ name, cores }: Schedulable) => {
      log.push(name);
      busiest = Math.max(busiest, (busy += cores));
      await new Promise((resolve) => setImmediate(resolve));
      busy -= cores;
      return !failing.includes(name);
    };
    await schedule(stages, 2, runStage, ({ name }, by) => log.push(`${name} blocked by ${by}`));
    return { log, busiest };
  };

  it('never uses more cores than there are, and starts all', async () => {
    const { log, busiest } = await play([stage('a'), stage('heavy', 2), stage('b'), stage('c')]);
    assert.deepEqual(log.toSorted(), ['a', 'b', 'c', 'heavy']);
    assert.equal(busiest, 2);
  });

  it('runs a stage that wants more cores than there are alone', async () => {
    assert.deepEqual((await play([stage('a'), stage('huge', 8)])).log, ['a', 'huge']);
  });

  it('waits for what a stage needs, and goes on where that is not part of the run', async () => {
    const { log } = await play([stage('size', 1, ['build']), stage('build'), stage('e2e', 1, ['elsewhere'])]);
    assert.ok(log.indexOf('build') < log.indexOf('size'));
    assert.ok(log.includes('e2e'));
  });

  it('does not run what needs a stage that failed, however far', async () => {
    const { log } = await play([stage('build'), stage('size', 1, ['build']), stage('report', 1, ['size'])], ['build']);
    assert.deepEqual(log, ['build', 'size blocked by build', 'report blocked by size']);
  });

  it('says which stages wait for each other', async () => {
    await assert.rejects(play([stage('a', 1, ['b']), stage('b', 1, ['a'])]), /a, b/);
  });
});

describe('counts from another process', () => {
  it('are nothing when the file is missing or holds something else', async () => {
    assert.equal(await readCounts(join(ROOT, 'no-such-file')), undefined);
    assert.equal(await readCounts(join(ROOT, 'package.json')), undefined);
    assert.deepEqual(NOTHING, { passed: 0, failed: 0, skipped: 0 });
  });
});
