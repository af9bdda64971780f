import type { TestEvent } from 'node:test/reporters';
import { NOTHING, type Counts } from './counts.ts';
import { isEmptyFile } from './empty-file.ts';

/**
 * Reporter for `node --test` that gives one line of JSON, the {@link Counts}, at the end. Suites do not count. A file
 * without any test counts as a failure.
 */
export default async function* countTests(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts: { -readonly [K in keyof Counts]: number } = { ...NOTHING };
  for await (const event of events) {
    const { type, data } = event;
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (type === 'test:fail' || isEmptyFile(event)) counts.failed += 1;
    else counts.passed += 1;
  }
  yield JSON.stringify(counts);
}
