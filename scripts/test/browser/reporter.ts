import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { add, countTo, NOTHING, type Counts } from '../counts.ts';

const countSuite = ({ tests, suites }: TestSuiteResult): Counts =>
  [
    ...tests.map(({ passed, skipped }) => ({ ...NOTHING, [skipped ? 'skipped' : passed ? 'passed' : 'failed']: 1 })),
    ...suites.map(countSuite),
  ].reduce(add, NOTHING);

/** One file in one engine. A file that breaks outside its tests, or that holds none, is one failure. */
const countSession = ({ testResults, passed }: TestSession): Counts => {
  const counts = testResults ? countSuite(testResults) : NOTHING;
  const ran = counts.passed + counts.failed + counts.skipped;
  return counts.failed === 0 && (!passed || ran === 0) ? add(counts, { ...NOTHING, failed: 1 }) : counts;
};

/** Counts what ran, each test once per engine. */
export const countingReporter = (): Reporter => ({
  onTestRunFinished({ sessions }) {
    countTo(sessions.map(countSession).reduce(add, NOTHING));
  },
});
