import { globSync } from 'node:fs';
import { ROOT } from './process.ts';

/** Which test files a stage runs. The first kind that claims a file has it. */
const KINDS = {
  browser: /^(src|test)\/.*\.browser\.test\.ts$/,
  server: /^server\/.*\.test\.ts$/,
  e2e: /^test\/e2e\/.*\.test\.ts$/,
  unit: /^(src|content|api|scripts|api-mock|demo|bench|stories)\/.*\.test\.ts$/,
} as const;

export type TestKind = keyof typeof KINDS;

/** Rules that must give the same answer in every zone of the visitor's device. */
const ZONE_FREE = /^(src\/(contract|domain|i18n)|content|api)\//;

const isIgnored = (path: string) => /(^|\/)(node_modules|dist|var|\.cache)$/.test(path);

/** Test files of the project by kind, and those that no stage would run (a misplaced file). Paths from the project's folder. */
export const findTestFiles = (
  paths: readonly string[] = globSync('**/*.test.ts', { cwd: ROOT, exclude: isIgnored }),
) => {
  const found: Record<TestKind | 'unclaimed', string[]> = { browser: [], server: [], e2e: [], unit: [], unclaimed: [] };
  for (const path of paths.toSorted()) {
    const kind = (Object.keys(KINDS) as TestKind[]).find((name) => KINDS[name].test(path));
    found[kind ?? 'unclaimed'].push(path);
  }
  return { ...found, zones: found.unit.filter((path) => ZONE_FREE.test(path)) };
};
