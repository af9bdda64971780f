import { basename } from 'node:path';
import type * as z from 'zod/mini';

/** One thing wrong in one content file. */
export interface ContentFault {
  /** Path below `content/`. */
  readonly file: string;
  /** JSON pointer (RFC 6901) to the value at fault; empty for the whole file. */
  readonly pointer: string;
  readonly reason: string;
}

/** Content that must not be served. The message lists every fault, one a line: file, pointer, reason. */
export class ContentError extends Error {
  readonly faults: readonly ContentFault[];

  constructor(faults: readonly ContentFault[]) {
    super(
      faults.map(({ file, pointer, reason }) => `content/${file}${pointer && ` ${pointer}`}: ${reason}`).join('\n'),
    );
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** A path of keys as a JSON pointer: `['hours', 'a/b', 0]` is `/hours/a~1b/0`. */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What a schema found, as faults of `file`. */
export function faultsOf(file: string, issues: readonly z.core.$ZodIssue[]): ContentFault[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ file, pointer: jsonPointer([...issue.path, key]), reason: 'is not a known field' }))
      : [{ file, pointer: jsonPointer(issue.path), reason: issue.message }],
  );
}

/** An item is named after its file. `path`: of the file. */
export function slugFaults(path: string, { slug }: { readonly slug?: string }): ContentFault[] {
  const name = basename(path, '.json');
  return slug === name ? [] : [{ file: path, pointer: '/slug', reason: `must be "${name}", the name of the file` }];
}
