import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Budget } from './budgets.ts';
import { filesOf, type BuiltKit } from './manifest.ts';

const compress = promisify(brotliCompress);

/** Bytes of a file as the server sends it: brotli at its best, each file on its own. */
const brotliBytes = async (path: string): Promise<number> => {
  const compressed = await compress(await readFile(path), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  return compressed.length;
};

export interface Measured {
  readonly bytes: number;
  /** Files and their bytes, the largest first. */
  readonly files: readonly (readonly [file: string, bytes: number])[];
}

/** What a budget's part of the kit costs. @throws Error when the build lacks an entry or a file that it names */
export const measure = async ({ folder, manifest }: BuiltKit, { entries, beyond = [] }: Budget): Promise<Measured> => {
  const there = filesOf(manifest, beyond);
  const wanted = [...filesOf(manifest, entries)].filter((file) => !there.has(file));
  const sized = await Promise.all(wanted.map(async (file) => [file, await brotliBytes(join(folder, file))] as const));
  const files = sized.toSorted(([, a], [, b]) => b - a);
  return { files, bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0) };
};
