import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { findTestFiles } from './files.ts';
import type { Need } from './prerequisites.ts';
import { ROOT } from './process.ts';
import type { Schedulable } from './schedule.ts';

/** One part of `npm test`. */
export interface Stage extends Schedulable {
  /** Programs to run one after the other. */
  readonly commands: readonly Command[];
  /** What of the system it needs; `browsers` stands for the engines chosen for this run. */
  readonly needs: readonly (Need | 'browsers')[];
}

export interface Command {
  readonly line: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** `check`: counts one by its exit code; `tests`: writes its counts into the file named by `ALEXIS_TEST_COUNTS`. */
  readonly counts: 'check' | 'tests';
}

/** A far west, a far east and a zero: the first two are on another day than Paris for hours on end. */
const ZONES = ['America/Cayenne', 'Pacific/Auckland', 'UTC'] as const;

/** Stands in a command line for the path of the file that takes the counts. */
export const COUNTS_PATH = '{counts}';

const check = (...line: string[]): Command => ({ line, counts: 'check' });

const nodeTests = (
  files: readonly string[],
  env?: NodeJS.ProcessEnv,
  options: readonly string[] = [],
): readonly Command[] =>
  files.length === 0
    ? []
    : [
        {
          line: [
            process.execPath,
            '--test',
            ...options,
            '--test-reporter=./scripts/test/failures-reporter.ts',
            '--test-reporter-destination=stdout',
            '--test-reporter=./scripts/test/counts-reporter.ts',
            `--test-reporter-destination=${COUNTS_PATH}`,
            ...files,
          ],
          ...(env && { env }),
          counts: 'tests',
        },
      ];

/**
 * Beyond `--strict`, what it only warns of and is always a mistake here. Its knowledge of CSS and of HTML attributes
 * is years old (no `@container`, no `enterkeyhint`): those rules would complain of what is right.
 */
const TEMPLATE_RULES = [
  ...['no-unknown-tag-name', 'no-unknown-property', 'no-unknown-slot'].map((rule) => [`--rules.${rule}`, 'error']),
  ['--rules.no-invalid-css', 'off'],
].flat();

/** Lit templates are checked where the kit draws; tests may hold wrong ones on purpose. */
const templateFiles = () =>
  globSync('src/{context,element,ui,widgets}/**/*.ts', { cwd: ROOT }).filter((path) => !path.endsWith('.test.ts'));

/** Every stage, in the order of a full run: quick answers first. Stages without commands have nothing to run yet. */
export const stages = (files: ReturnType<typeof findTestFiles>): readonly Stage[] => {
  const templates = templateFiles();
  const hasStories = existsSync(join(ROOT, '.storybook'));
  const light = { cores: 1, after: [], needs: [] } as const;
  const heavy = { cores: 2, after: [], needs: [] } as const;
  return [
    { ...light, name: 'types', commands: [check('tsc', '--noEmit', '-p', '.')] },
    { ...light, name: 'format', commands: [check('prettier', '--check', '--log-level=warn', '.')] },
    { ...light, name: 'deps', commands: [check('npm', 'run', '--silent', 'deps')] },
    { ...light, name: 'unit', commands: nodeTests(files.unit) },
    { ...light, name: 'zones', commands: ZONES.flatMap((TZ) => nodeTests(files.zones, { TZ })) },
    { ...light, name: 'lint', commands: [check('eslint', '.')] },
    {
      ...light,
      name: 'templates',
      commands:
        templates.length === 0 ? [] : [check('lit-analyzer', '--strict', '--quiet', ...TEMPLATE_RULES, ...templates)],
    },
    // Two files at once: while one waits for a server, a mail or a time limit, the other computes.
    { ...light, name: 'server', needs: ['postgres'], commands: nodeTests(files.server, {}, ['--test-concurrency=2']) },
    { ...light, name: 'build', commands: [check('npm', 'run', '--silent', 'build')] },
    {
      ...light,
      name: 'size',
      after: ['build'],
      commands: [{ line: [process.execPath, 'scripts/size/main.ts'], counts: 'tests' }],
    },
    {
      ...heavy,
      name: 'browser',
      needs: ['browsers'],
      commands: files.browser.length === 0 ? [] : [{ line: ['wtr'], counts: 'tests' }],
    },
    {
      ...heavy,
      name: 'stories',
      after: ['build'],
      needs: ['chromium'],
      commands: hasStories
        ? [
            check('npm', 'run', '--silent', 'build-storybook'),
            { line: [process.execPath, 'scripts/test/stories.ts'], counts: 'tests' },
          ]
        : [],
    },
    {
      ...heavy,
      name: 'hosts',
      after: ['build'],
      needs: ['browsers'],
      commands: [{ line: [process.execPath, 'test/hosts/run.ts'], counts: 'tests' }],
    },
    { ...heavy, name: 'e2e', after: ['build'], needs: ['chromium'], commands: nodeTests(files.e2e) },
  ];
};
