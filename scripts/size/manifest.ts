import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One built file, as Vite's manifest describes it. Names in `imports` and `dynamicImports` are keys of the manifest. */
interface Chunk {
  readonly file: string;
  /** What the file loads at once. */
  readonly imports?: readonly string[];
  /** Style sheets that come with it. */
  readonly css?: readonly string[];
}

export type Manifest = Readonly<Record<string, Chunk>>;

/** The manifest of the built kit and the folder that its files are named from. */
export interface BuiltKit {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Reads the one built version in `dist/kit`. @throws Error when there is none, or more than one */
export const readBuiltKit = async (root: string): Promise<BuiltKit> => {
  const paths = globSync('dist/kit/*/{manifest.json,.vite/manifest.json}', { cwd: root });
  const [path, ...others] = paths;
  if (path === undefined) throw new Error('No dist/kit/{version}/manifest.json: run `npm run build` first.');
  if (others.length > 0) throw new Error(`More than one built version in dist/kit: ${paths.join(', ')}`);
  // Written by our own build a moment ago.
  const manifest = JSON.parse(await readFile(join(root, path), 'utf8')) as Manifest;
  return { folder: join(root, dirname(path).replace(/\/\.vite$/, '')), manifest };
};

/**
 * The key of an entry that a budget names: the key itself, or the end of one, with or without `.ts`
 * (`widgets/pole-locator/define`).
 * @throws Error when nothing or more than one entry answers to the name
 */
const findKey = (manifest: Manifest, name: string): string => {
  const keys = Object.keys(manifest);
  if (keys.includes(name)) return name;
  const found = keys.filter((key) => `/${key.replace(/\.ts$/, '')}`.endsWith(`/${name.replace(/\.ts$/, '')}`));
  const [key] = found;
  if (key !== undefined && found.length === 1) return key;
  throw new Error(
    `${found.length === 0 ? 'No entry' : 'More than one entry'} "${name}" in the manifest, which has: ${keys.join(', ')}`,
  );
};

/** Every file a browser loads for these entries: their own and, through static imports, all they need. */
export const filesOf = (manifest: Manifest, entries: readonly string[]): ReadonlySet<string> => {
  const files = new Set<string>();
  const visited = new Set<string>();
  const visit = (key: string): void => {
    if (visited.has(key)) return;
    visited.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The manifest imports "${key}" and does not describe it.`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(visit);
  };
  for (const name of entries) visit(findKey(manifest, name));
  return files;
};
