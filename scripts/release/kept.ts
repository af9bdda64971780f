import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { ROOT } from '../test/process.ts';

const FOLDER = join(ROOT, 'test/releases');

/** A release that is kept: its files below `/kit/`, by path. French alone: languages come on demand, and all alike. */
export interface KeptRelease {
  readonly version: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Keeps the kit that was built into `folder` as one compressed file. */
export async function keepRelease(version: string, folder: string): Promise<{ path: string; bytes: number }> {
  const names = globSync('**/*.js', { cwd: folder }).filter((name) => !/\/(en|de)-/.test(name));
  const files = await Promise.all(
    names.toSorted().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  const path = join(FOLDER, `${version}.json.br`);
  const packed = brotliCompressSync(JSON.stringify(Object.fromEntries(files)));
  await writeFile(path, packed);
  return { path, bytes: packed.length };
}

/** All releases that are kept, the oldest first. */
export async function keptReleases(): Promise<readonly KeptRelease[]> {
  const names = globSync('*.json.br', { cwd: FOLDER });
  const releases = names.map(async (name) => {
    const files = JSON.parse(brotliDecompressSync(await readFile(join(FOLDER, name))).toString()) as Record<
      string,
      string
    >;
    return { version: name.slice(0, -'.json.br'.length), files: new Map(Object.entries(files)) };
  });
  return (await Promise.all(releases)).toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
}
