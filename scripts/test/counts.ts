import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** How many tests or checks passed, failed and were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Names the file into which a test process writes its {@link Counts} as JSON, for `scripts/test.ts` to read. */
export const COUNTS_FILE = 'ALEXIS_TEST_COUNTS';

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

/** Tells `scripts/test.ts` what ran here; does nothing when run by hand. */
export const countTo = (counts: Counts): void => {
  const path = process.env[COUNTS_FILE];
  if (path !== undefined) writeFileSync(path, JSON.stringify(counts));
};

/** Reads what a test process counted. `undefined`: it ended before it could write, or wrote something else. */
export const readCounts = async (path: string): Promise<Counts | undefined> => {
  try {
    const { passed, failed, skipped } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    return isCount(passed) && isCount(failed) && isCount(skipped) ? { passed, failed, skipped } : undefined;
  } catch {
    return undefined;
  }
};

/**
 * What a stage counts for, from what its process counted and how it ended. A process that dies, that counts nothing,
 * or that ends badly though every test passed is one failure, so that silence never reads as success.
 */
export const judge = (counted: Counts | undefined, exitCode: number | null): Counts => {
  const counts = counted ?? NOTHING;
  const ran = counts.passed + counts.failed;
  const unexplained = counts.failed === 0 && (exitCode !== 0 || ran === 0);
  return unexplained ? add(counts, { ...NOTHING, failed: 1 }) : counts;
};
