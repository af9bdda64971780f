/**
 * `npm run release:check`: what must hold before a version is published. Each line is one promise; ends with 1 when one
 * does not hold.
 */
import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PACKAGE_FOLDER } from '../npm/folder.ts';
import { countTo } from '../test/counts.ts';
import { buildInto } from '../vite/build.ts';
import type { KitManifest } from '../vite/kit-manifest.ts';
import { keptReleases } from './kept.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'alexis-release-'));
const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as { version: string };
const builds = [`${folder}/one/`, `${folder}/two/`] as const;
const kit = `${builds[0]}kit/`;
let manifest: KitManifest | undefined;

/** Files of a folder with their SHA-384, by path. */
async function hashes(directory: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(directory, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const hash = createHash('sha384')
      .update(await readFile(path))
      .digest('base64');
    found[path.slice(directory.length)] = `sha384-${hash}`;
  }
  return found;
}

const scripts = async (): Promise<[path: string, code: string][]> => {
  const paths = Object.keys(await hashes(kit)).filter((path) => path.endsWith('.js'));
  return Promise.all(paths.map(async (path) => [path, await readFile(kit + path, 'utf8')] as [string, string]));
};

function hold(isHeld: boolean, otherwise: string): void {
  if (!isHeld) throw new Error(otherwise);
}

/** Hosts of which nothing is asked: names of formats and vocabularies, and targets of links that a visitor may follow. */
const NAMES =
  /^https?:\/\/(www\.w3\.org|schema\.org|json-schema\.org|(calendar|www)\.google\.com|maps\.apple\.com|outlook\.(live|office)\.com|www\.openstreetmap\.org|lit\.dev)/;

const PROMISES: readonly (readonly [name: string, check: () => Promise<void>])[] = [
  [
    'a build keeps the kits of other versions, which pages have pinned',
    async () => {
      const pinned = `${kit}0.0.0/`;
      await mkdir(pinned, { recursive: true });
      await writeFile(`${pinned}alexis.js`, '');
      manifest = await buildInto(builds[0]);
      await access(`${pinned}alexis.js`);
      await rm(pinned, { recursive: true });
    },
  ],
  [
    'two builds give the same files',
    async () => {
      await buildInto(builds[1]);
      const [one, two] = [await hashes(builds[0]), await hashes(builds[1])];
      const paths = Object.keys({ ...one, ...two }).filter((path) => one[path] !== two[path]);
      hold(paths.length === 0, `these differ: ${paths.join(', ')}`);
    },
  ],
  [
    'integrity in the manifest is that of the files',
    async () => {
      const found = await hashes(`${kit}${version}/`);
      for (const [name, { integrity }] of Object.entries(manifest?.files ?? {}))
        hold(found[name] === integrity, `${name} has another hash`);
      hold(manifest?.files['alexis.js'] !== undefined, 'the loader is not in the manifest');
    },
  ],
  [
    'the code is ASCII',
    async () => {
      // The range is the rule itself.
      // eslint-disable-next-line no-control-regex
      for (const [path, code] of await scripts()) hold(/^[\x00-\x7f]*$/.test(code), path);
    },
  ],
  [
    'the code names no host to ask',
    async () => {
      for (const [path, code] of await scripts()) {
        const hosts = (code.match(/https?:\/\/[\w.-]+\.[a-z]{2,}/g) ?? []).filter((url) => !NAMES.test(url));
        hold(hosts.length === 0, `${path}: ${hosts.join(', ')}`);
      }
    },
  ],
  [
    'licence notices of what is built in are there',
    async () => {
      const notices = await readFile(`${root}THIRD-PARTY-NOTICES.md`, 'utf8');
      for (const name of ['lit', '@lit/context', 'zod', 'supercluster', 'lucide'])
        hold(notices.includes(`## ${name}`), name);
      await readFile(`${root}LICENSE`);
    },
  ],
  [
    'CHANGELOG has an entry for this version',
    async () => {
      hold((await readFile(`${root}CHANGELOG.md`, 'utf8')).includes(`## ${version}`), `no "## ${version}"`);
    },
  ],
  [
    'the package holds modules with their types, manifest, texts and licence, and nothing else',
    async () => {
      await run('npm', ['run', '--silent', 'build'], { cwd: root, maxBuffer: 1e8 });
      const { stdout } = await run('npm', ['pack', PACKAGE_FOLDER, '--dry-run', '--json'], {
        cwd: root,
        maxBuffer: 1e8,
      });
      const [pack] = JSON.parse(stdout) as { files: { path: string }[] }[];
      const paths = pack?.files.map(({ path }) => path) ?? [];
      const strange = paths.filter((path) => !/\.(js|js\.map|d\.ts|json|md)$|^LICENSE$/.test(path));
      hold(strange.length === 0, strange.join(', '));
      const texts = ['README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-NOTICES.md', 'custom-elements.json'];
      const missing = texts.filter((text) => !paths.includes(text));
      hold(missing.length === 0, `without ${missing.join(', ')}`);
    },
  ],
  [
    'releases that partners have pinned work with the API of this one',
    async () => {
      hold((await keptReleases()).length > 0, 'none is kept: npm run release:freeze');
      await run(process.execPath, ['--test', 'test/e2e/releases.test.ts'], { cwd: root, maxBuffer: 1e8 });
    },
  ],
  ['publint finds nothing', async () => void (await run('publint', ['--strict', PACKAGE_FOLDER], { cwd: root }))],
  [
    'types resolve for those who install it',
    async () =>
      void (await run('attw', [`dist/kit/alexis-kit-${version}.tgz`, '--profile', 'esm-only'], { cwd: root })),
  ],
];

let failed = 0;
for (const [name, check] of PROMISES) {
  try {
    await check();
    console.log(`✓ ${name}`);
  } catch (error) {
    failed += 1;
    const { message, stdout } = error as Error & { stdout?: string };
    console.log(`✗ ${name}: ${message}${stdout ? `\n${stdout}` : ''}`);
  }
}
await rm(folder, { recursive: true, force: true });
countTo({ passed: PROMISES.length - failed, failed, skipped: 0 });
process.exitCode = failed > 0 ? 1 : 0;
