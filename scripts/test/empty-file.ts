import { resolve } from 'node:path';
import type { TestEvent } from 'node:test/reporters';

/** True for what node reports of a file that holds no test at all: one passed test, named after the file. */
export const isEmptyFile = ({ type, data }: TestEvent): boolean =>
  type === 'test:pass' && data.nesting === 0 && resolve(data.name) === data.file;
