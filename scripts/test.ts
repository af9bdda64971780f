import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { add, COUNTS_FILE, judge, NOTHING, readCounts, type Counts } from './test/counts.ts';
import { findTestFiles } from './test/files.ts';
import { startPostgres, type Cluster } from './test/postgres.ts';
import { ENGINES, providePrerequisites, type Engine, type Need } from './test/prerequisites.ts';
import { endAll, run } from './test/process.ts';
import { schedule } from './test/schedule.ts';
import { COUNTS_PATH, stages as allStages, type Command, type Stage } from './test/stages.ts';

/**
 * `npm test`: every check and every test of the project, in stages. The last line is `N passed, N failed`; the exit
 * code is 1 when anything failed. `--only unit,browser` runs some stages (and the build, where they need it);
 * `BROWSERS=chromium` runs browser tests in some engines.
 */

const say = (line: string) => console.log(line);
const isCI = Boolean(process.env['CI']);

const chooseStages = (only: string | undefined, stages: readonly Stage[]): readonly Stage[] => {
  if (only === undefined) return stages;
  const wanted = new Set(only.split(','));
  const known = stages.map(({ name }) => name);
  const unknown = [...wanted].filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No stage ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  for (const { name, after } of stages) if (wanted.has(name)) after.forEach((before) => wanted.add(before));
  return stages.filter(({ name }) => wanted.has(name));
};

const chooseEngines = (list = process.env['BROWSERS']): readonly Engine[] => {
  if (!list) return ENGINES;
  const names = list.split(',');
  const unknown = names.filter((name) => !ENGINES.some((engine) => engine === name));
  if (unknown.length > 0)
    throw new Error(`BROWSERS: no engine ${unknown.join(', ')}. There are: ${ENGINES.join(', ')}.`);
  return ENGINES.filter((engine) => names.includes(engine));
};

/** What `npm test -- --help` prints. */
const describeOptions = (stages: readonly Stage[]) => `npm test                              every check there is
npm test -- --only unit,browser       some stages, and the build where they need it
BROWSERS=chromium npm test            browser tests in some engines: ${ENGINES.join(', ')} (with commas)
npm test -- --help                    this

Stages: ${stages.map(({ name }) => name).join(' ')}
CONTRIBUTING.md says what each looks at, and how to run one file. What the tests need of the system is installed where
that is possible (Debian, root or password-free sudo), else named. The last line is "N passed, N failed".`;

const { values } = parseArgs({
  options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
});
const files = findTestFiles();
if (values.help) {
  say(describeOptions(allStages(files)));
  process.exit();
}
const chosen = chooseStages(values.only, allStages(files));
const active = chosen.filter(({ commands }) => commands.length > 0);
const folder = await mkdtemp(join(tmpdir(), 'alexis-test-'));
const env: NodeJS.ProcessEnv = {
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
  // Each test file is a process: what Node compiled, and stripped of its types, for one is read by the next.
  NODE_COMPILE_CACHE: join(folder, 'compiled'),
};
let total: Counts = NOTHING;
let cluster: Cluster | undefined;
let leaving: Promise<void> | undefined;

const count = (counts: Counts) => (total = add(total, counts));

/** Brings what the stages need; what cannot be had is a failure, or, for a developer's browser, a skipped engine. */
const prepare = async () => {
  const engines = chooseEngines();
  const needsOf = (stage: Stage) =>
    stage.needs.flatMap((need): readonly Need[] => (need === 'browsers' ? engines : [need]));
  const missing = await providePrerequisites([...new Set(active.flatMap(needsOf))], say);
  for (const [need, packages] of missing) {
    const maySkip = !isCI && need !== 'postgres' && engines.length > 1;
    say(`${maySkip ? '–' : '✗'} ${need} is missing. Install it: apt-get install ${packages.join(' ')}`);
    count({ ...NOTHING, [maySkip ? 'skipped' : 'failed']: 1 });
  }
  env['BROWSERS'] = engines.filter((engine) => !missing.has(engine)).join(',');
  if (active.some(({ needs }) => needs.includes('postgres')) && !missing.has('postgres')) {
    cluster = await startPostgres();
    env['ALEXIS_TEST_POSTGRES'] = cluster.url;
  }
};

const runCommand = async (command: Command, countsPath: string) => {
  const line = command.line.map((word) => word.replace(COUNTS_PATH, countsPath));
  const { exitCode, output } = await run(line, { ...env, ...command.env, [COUNTS_FILE]: countsPath });
  const counted =
    command.counts === 'tests'
      ? await readCounts(countsPath)
      : { ...NOTHING, [exitCode === 0 ? 'passed' : 'failed']: 1 };
  const counts = judge(counted, exitCode);
  return { counts, output };
};

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const tell = ({ name }: Stage, counts: Counts, since: number) => {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  say(
    `${counts.failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds(since)})`,
  );
};

const runStage = async (stage: Stage): Promise<boolean> => {
  const since = performance.now();
  let counts = NOTHING;
  for (const [index, command] of stage.commands.entries()) {
    if (leaving) return false;
    const result = await runCommand(command, join(folder, `${stage.name}-${index}.json`));
    counts = add(counts, result.counts);
    if (result.counts.failed === 0) continue;
    const title = [stage.name, command.env?.['TZ']].filter(Boolean).join(' ');
    say(`── ${title} ──\n${result.output.trimEnd()}\n── end of ${title} ──`);
  }
  count(counts);
  tell(stage, counts, since);
  return counts.failed === 0;
};

/** Ends what still runs and removes what was made for this run: once, whoever asks first. */
const leave = () =>
  (leaving ??= (async () => {
    endAll();
    await cluster?.stop();
    await rm(folder, { recursive: true, force: true });
  })());
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void leave().then(() => process.exit(1)));

const started = performance.now();
try {
  for (const path of files.unclaimed) {
    say(`✗ ${path} is where no stage looks for tests (scripts/test/files.ts)`);
    count({ ...NOTHING, failed: 1 });
  }
  await prepare();
  for (const { name, commands } of chosen) if (commands.length === 0) say(`– ${name.padEnd(10)} nothing to run yet`);
  await schedule(active, Math.max(2, availableParallelism()), runStage, ({ name }, by) => {
    say(`✗ ${name.padEnd(10)} not run, because ${by} failed`);
    count({ ...NOTHING, failed: 1 });
  });
} finally {
  await leave();
}
say(`in ${seconds(started)}${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
