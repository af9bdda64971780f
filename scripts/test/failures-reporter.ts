import { inspect } from 'node:util';
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { ROOT } from './process.ts';

type Failure = Extract<TestEvent, { type: 'test:fail' }>['data'];

const describeFailure = ({ name, file = '', line, column, details }: Failure): string => {
  // The reason stands in the cause; the error around it only says that a test failed.
  const reason = inspect(details.error.cause ?? details.error).replaceAll(/^/gm, '  ');
  return `✖ ${name} (${relative(ROOT, file)}:${line}:${column})\n${reason}\n`;
};

/** Reporter for `node --test` that prints failures only, and what the files that failed wrote to their standard error. */
export default async function* printFailures(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const errors = new Map<string, string>();
  const failed = new Set<string>();
  for await (const { type, data } of events) {
    if (type === 'test:stderr') errors.set(data.file, (errors.get(data.file) ?? '') + data.message);
    if (type !== 'test:fail') continue;
    if (data.file !== undefined) failed.add(data.file);
    // A suite fails because a test in it does, which is told already, or because a hook does.
    if (data.details.type !== 'suite' || data.details.error.failureType !== 'subtestsFailed') yield describeFailure(data);
  }
  for (const file of failed) if (errors.has(file)) yield `${relative(ROOT, file)} wrote:\n${errors.get(file)}\n`;
}
