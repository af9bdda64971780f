import { relative, resolve } from 'node:path';
import { inspect } from 'node:util';
import type { TestEvent } from 'node:test/reporters';
import { isEmptyFile } from './empty-file.ts';
import { ROOT } from './process.ts';

type Failure = Extract<TestEvent, { type: 'test:fail' }>['data'];

const describeFailure = ({ name, file = '', line, column, details }: Failure): string => {
  // The reason stands in the cause; the error around it only says that a test failed.
  const reason = inspect(details.error.cause ?? details.error).replaceAll(/^/gm, '  ');
  return `✖ ${name} (${relative(ROOT, file)}:${line}:${column})\n${reason}\n`;
};

/** A suite fails because a test in it does, which is told already, or because a hook does, which is news. */
const failedThroughItsTests = ({ details }: Failure): boolean =>
  details.type === 'suite' && 'failureType' in details.error && details.error.failureType === 'subtestsFailed';

/** Reporter for `node --test` that prints failures only, and what the files that failed wrote to their standard error. */
export default async function* printFailures(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const errors = new Map<string, string>();
  const failed = new Set<string>();
  for await (const event of events) {
    const { type, data } = event;
    if (type === 'test:pass' && isEmptyFile(event)) yield `✖ ${data.name} holds no test\n`;
    if (type === 'test:stderr') {
      // Here node gives the path as it stood on the command line, with failures the absolute one.
      const file = resolve(data.file);
      errors.set(file, (errors.get(file) ?? '') + data.message);
    }
    if (type !== 'test:fail') continue;
    if (data.file !== undefined) failed.add(data.file);
    if (!failedThroughItsTests(data)) yield describeFailure(data);
  }
  for (const file of failed) if (errors.has(file)) yield `${relative(ROOT, file)} wrote:\n${errors.get(file)}\n`;
}
