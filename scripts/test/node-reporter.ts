import { resolve } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { NOTHING, type Counts } from './counts.ts';

/**
 * Reporter for `node --test` that gives one line of JSON, the {@link Counts}, at the end. Suites do not count. A file
 * without any test, which node reports as one passed test named after the file, counts as a failure.
 */
export default async function* countTests(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts: { -readonly [K in keyof Counts]: number } = { ...NOTHING };
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details.type === 'suite') continue;
    const isEmptyFile = type === 'test:pass' && data.nesting === 0 && resolve(data.name) === data.file;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (type === 'test:fail' || isEmptyFile) counts.failed += 1;
    else counts.passed += 1;
  }
  yield JSON.stringify(counts);
}
