import { relative } from 'node:path';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { add, countTo, NOTHING, type Counts } from '../counts.ts';
import { ROOT } from '../process.ts';

const countSuite = ({ tests, suites }: TestSuiteResult): Counts =>
  [
    ...tests.map(({ passed, skipped }) => ({ ...NOTHING, [skipped ? 'skipped' : passed ? 'passed' : 'failed']: 1 })),
    ...suites.map(countSuite),
  ].reduce(add, NOTHING);

const total = (counts: Counts): number => counts.passed + counts.failed + counts.skipped;

const countTests = ({ testResults }: TestSession): Counts => (testResults ? countSuite(testResults) : NOTHING);

/** One file in one engine. A file that breaks outside its tests, or that holds none, is one failure. */
const countSession = (session: TestSession): Counts => {
  const counts = countTests(session);
  const isSilent = !session.passed || total(counts) === 0;
  return counts.failed === 0 && isSilent ? add(counts, { ...NOTHING, failed: 1 }) : counts;
};

/** Counts what ran, each test once per engine, and names files without tests, which WTR lets pass. */
export const countingReporter = (): Reporter => ({
  reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
    const isEmpty = sessionsForTestFile.some((session) => session.passed && total(countTests(session)) === 0);
    if (isEmpty) logger.error(`✖ ${relative(ROOT, testFile)} holds no test`);
  },
  onTestRunFinished({ sessions }) {
    countTo(sessions.map(countSession).reduce(add, NOTHING));
  },
});
