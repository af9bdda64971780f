import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { widgets } from '../../src/widgets/registry.ts';

/** One file of the kit, as `manifest.json` describes it. */
export interface KitFile {
  readonly bytes: number;
  /** Size as served to a browser that takes Brotli (quality 11). */
  readonly brotli: number;
  readonly integrity: string;
}

/** `manifest.json` of a built version, and of the newest one beside `alexis.js`. */
export interface KitManifest {
  readonly version: string;
  /** Element → its entry first, then every chunk that entry imports statically. */
  readonly elements: Readonly<Record<string, readonly string[]>>;
  /** Chunk → chunks it imports on demand. */
  readonly onDemand: Readonly<Record<string, readonly string[]>>;
  /** Chunk → its own static imports, all the way down. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, KitFile>>;
  /** Element → CSS length to reserve for it, as the snippet carries it. */
  readonly reserved: Readonly<Record<string, string>>;
}

type Chunk = Pick<Rolldown.OutputChunk, 'type' | 'fileName' | 'name' | 'isEntry' | 'imports' | 'dynamicImports'>;

/** Writes `manifest.json` beside the chunks of the elements; `kitFiles()` adds the files' sizes once all are written. */
export const kitManifest = (version: string): Plugin => ({
  name: 'kit-manifest',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: toJson(describeChunks(version, chunks)) });
    },
  },
});

/** Which file belongs to which element. */
export function describeChunks(version: string, chunks: readonly Chunk[]): KitManifest {
  const imports = chunks.map((chunk) => [chunk.fileName, staticImports(chunk, chunks)] as const);
  const elements = chunks
    .filter(({ isEntry }) => isEntry)
    .map((entry) => [`alexis-${entry.name}`, [entry.fileName, ...staticImports(entry, chunks)]] as const);
  return {
    version,
    elements: Object.fromEntries(elements),
    onDemand: Object.fromEntries(chunks.map(({ fileName, dynamicImports }) => [fileName, dynamicImports])),
    imports: Object.fromEntries(imports),
    files: {},
    reserved: Object.fromEntries(widgets().map(([name, { reservedHeight }]) => [`alexis-${name}`, reservedHeight])),
  };
}

function staticImports(chunk: Chunk, chunks: readonly Chunk[], found = new Set<string>()): string[] {
  for (const name of chunk.imports) {
    if (found.has(name)) continue;
    found.add(name);
    const imported = chunks.find(({ fileName }) => fileName === name);
    if (imported) staticImports(imported, chunks, found);
  }
  return [...found];
}

/**
 * Once all is built: lays the Brotli form of each file beside it, so that the server compresses nothing on the way, and
 * completes the manifest of the version with sizes and integrity. A copy goes beside `alexis.js`, for those who ask which
 * version is the newest.
 * @param folder of all versions; those of other ones stay, since pages have pinned them
 */
export const kitFiles = (folder: string, version: string): Plugin => ({
  name: 'kit-files',
  apply: 'build',
  buildApp: {
    order: 'post',
    async handler() {
      const files = Object.fromEntries(await compressScripts(join(folder, version)));
      for (const stable of [folder, join(folder, majorOf(version)), join(folder, majorOf(version), 'define')])
        await compressScripts(stable);
      const path = join(folder, version, 'manifest.json');
      const manifest: KitManifest = { ...(await readManifest(path)), files };
      await writeFile(path, toJson(manifest));
      await writeFile(join(folder, 'manifest.json'), toJson(manifest));
      printSizes(manifest);
    },
  },
});

function printSizes({ elements, files }: KitManifest): void {
  for (const [name, needed] of Object.entries({ Loader: ['alexis.js'], ...elements })) {
    const bytes = needed.reduce((sum, file) => sum + (files[file]?.brotli ?? 0), 0);
    console.log(`${(bytes / 1000).toFixed(1).padStart(6)} kB  ${name}`);
  }
}

async function compressScripts(folder: string): Promise<(readonly [name: string, file: KitFile])[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  return Promise.all(names.toSorted().map(async (name) => [name, await compress(join(folder, name))] as const));
}

async function compress(path: string): Promise<KitFile> {
  const body = await readFile(path);
  const compressed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  await writeFile(`${path}.br`, compressed);
  const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`;
  return { bytes: body.length, brotli: compressed.length, integrity };
}

/** The first number of a version: `0` of `0.2.0`. */
export const majorOf = (version: string): string => version.split('.')[0] ?? version;

/** A manifest that a build of ours has written. */
export const readManifest = async (path: string): Promise<KitManifest> =>
  JSON.parse(await readFile(path, 'utf8')) as KitManifest;

const toJson = (manifest: KitManifest): string => `${JSON.stringify(manifest, null, 2)}\n`;
