/**
 * Builds what pages load: `dist/kit/{version}/…` (immutable, hashed chunks), its loader, and `dist/kit/alexis.js`, the
 * stable loader that leads to it. Writes `manifest.json`: the files of each element, with sizes and SRI.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import type { BuildInfo } from '../../src/embed/build-info.ts';
import { RESERVED } from '../../src/embed/reserve.ts';
import { asciiOnly } from './ascii-only.ts';
import { ELEMENTS } from './elements.ts';
import { importAgain } from './import-again.ts';
import { minifyTemplates } from './minify-templates.ts';
import { privateGlobals } from './private-globals.ts';
import { propertiesOnce } from './properties-once.ts';
import { squeeze } from './squeeze.ts';

const root = new URL('../../', import.meta.url);
const path = (relative: string): string => new URL(relative, root).pathname;

/** One file of the kit, as `manifest.json` describes it. */
export interface KitFile {
  readonly bytes: number;
  /** Size as served to a browser that takes Brotli (quality 11). */
  readonly brotli: number;
  readonly integrity: string;
}

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

/** Classic scripts: the loader, and the two sides of the iframe bridge (the partner's page, and ours in the frame). */
const SCRIPTS = {
  'alexis.js': 'src/embed/loader.ts',
  'iframe.js': 'src/embed/iframe.ts',
  'frame.js': 'src/embed/frame.ts',
} as const;

/** Modules that every widget needs. */
const CORE = new RegExp(
  [
    'node_modules/(lit|@lit|lit-html|lit-element)/',
    'oxc-project.runtime',
    'alexis-shared',
    'src/(client|context)/(?!alexis-kit|json-text|proof|server-clock|write)',
    'src/contract/(checks|common|lean-|problem|partners|resource)',
    'src/domain/(colour|dates/instant)',
    'src/embed/define/define',
    'src/i18n/(shared/fr|language|typeset|typography)',
    'src/element/(adopt-styles|alexis-element|fragment|lazy-module|load-controller|messages|on-reconnect|print-controller|reserved-height|theme/)',
    'src/ui/(base-styles|control-styles|icons/(calendar-plus|circle-alert|clock|rotate-cw|wifi-off)|stale-view|state-styles|state-views|tokens)',
  ].join('|'),
);

/** What several widgets need to show a pôle, a date, or what opens next: one file in place of many. */
const POLE = new RegExp(
  [
    'src/contract/(poles|places)',
    'src/domain/(geo/|poles/ranking|dates/(paris|calendar-date))',
    'src/i18n/(format|stages/fr)',
    'src/element/wake-controller',
    'src/ui/(bar-styles|stale-since|icons/(phone|chevron-down|copy|x)\\.ts)',
  ].join('|'),
);

/** Questions and result of the quiz: its own rules are shared with its contact form, which comes later. */
const QUIZ =
  /src\/(domain\/quiz\/(?!number)|widgets\/(events\/quiz|eligibility-quiz\/(steps|(questions|kept-answers|share|result)\/(?!number|.*-key)))|i18n\/eligibility-quiz\/(questions|result)\/fr)/;

const GROUPS = [
  { name: 'core', test: CORE },
  { name: 'pole', test: POLE },
  { name: 'quiz-walk', test: QUIZ },
];

const common = {
  root: path('.'),
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
} as const;

/**
 * Builds the kit of `version` below `target` (absolute, ends with a slash) and returns its manifest. Kits of other versions
 * that are there stay: pages have pinned them.
 */
export async function buildKit(version: string, target = path('dist/kit/')): Promise<KitManifest> {
  const out = `${target}${version}/`;
  const chunks = await buildElements(out);
  const files: Record<string, KitFile> = {};
  for (const chunk of chunks) files[chunk.fileName] = await describe(out + chunk.fileName);

  const elements: Record<string, string[]> = {};
  const imports: Record<string, string[]> = {};
  const onDemand: Record<string, string[]> = {};
  for (const chunk of chunks) {
    imports[chunk.fileName] = staticImports(chunk, chunks);
    onDemand[chunk.fileName] = [...chunk.dynamicImports];
    if (chunk.isEntry) elements[`alexis-${chunk.name}`] = [chunk.fileName, ...staticImports(chunk, chunks)];
  }

  const info = { version, ...splitShared(elements) };
  for (const [name, entry] of Object.entries(SCRIPTS)) {
    await buildScript(entry, out + name, { ...info, directory: './' });
    files[name] = await describe(out + name);
    await buildScript(entry, target + name, { ...info, directory: `./${version}/` });
    await describe(target + name);
  }

  const manifest: KitManifest = { version, elements, onDemand, imports, files, reserved: RESERVED };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeFile(`${out}manifest.json`, text);
  // For pages that ask which version is the newest.
  await writeFile(`${target}manifest.json`, text);
  return manifest;
}

/** What every element imports, and the rest of each: the loader asks for the former before it knows who is near. */
function splitShared(elements: Readonly<Record<string, readonly string[]>>): Pick<BuildInfo, 'shared' | 'elements'> {
  const [first = [], ...others] = Object.values(elements);
  const shared = first.filter((file) => others.every((files) => files.includes(file)));
  const rest = Object.entries(elements).map(([tag, files]) => [tag, files.filter((file) => !shared.includes(file))]);
  return { shared, elements: Object.fromEntries(rest) as BuildInfo['elements'] };
}

async function buildElements(outDir: string): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    ...common,
    base: './',
    plugins: [privateGlobals(), propertiesOnce(), minifyTemplates(), importAgain(), squeeze(), asciiOnly()],
    resolve: {
      alias: [
        { find: 'zod/mini', replacement: path('src/contract/lean-zod.ts') },
        { find: './custom-check.ts', replacement: path('src/contract/lean-custom-check.ts') },
      ],
    },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      minify: 'oxc',
      lib: {
        entry: Object.fromEntries(ELEMENTS.map((name) => [name, path(`src/embed/define/${name}.ts`)])),
        formats: ['es'],
      },
      rolldownOptions: {
        // The second minifier takes most of the time: we know.
        checks: { pluginTimings: false },
        preserveEntrySignatures: false,
        // A schema that asks for more than lean-zod.ts has.
        onLog: (level, log, report) => report(log.code === 'IMPORT_IS_UNDEFINED' ? 'error' : level, log),
        output: {
          minify: true,
          entryFileNames: '[name]-[hash:7].js',
          // The loader lists what widgets share: there, names weigh more than they tell.
          chunkFileNames: ({ name, isDynamicEntry }) =>
            isDynamicEntry || GROUPS.some((group) => group.name === name) ? '[name]-[hash:7].js' : '[hash:7].js',
          codeSplitting: {
            includeDependenciesRecursively: false,
            // What every widget needs is one file: fetched once, and smaller than its parts.
            groups: GROUPS,
          },
        },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
}

async function buildScript(entry: string, file: string, info: BuildInfo): Promise<void> {
  const result = await build({
    ...common,
    plugins: [squeeze(), asciiOnly()],
    define: { ...common.define, __ALEXIS_BUILD__: JSON.stringify(info) },
    build: {
      target: 'es2022',
      write: false,
      minify: 'oxc',
      lib: { entry: path(entry), formats: ['iife'], name: 'alexisScript' },
      rolldownOptions: { checks: { pluginTimings: false }, output: { minify: true, extend: false } },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (!chunk || chunk.imports.length || chunk.exports.length) throw new Error(`${entry} must stay one classic script.`);
  await mkdir(new URL('.', `file://${file}`), { recursive: true });
  await writeFile(file, chunk.code);
}

function staticImports(chunk: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): string[] {
  const found = new Set<string>();
  const walk = (one: Rolldown.OutputChunk): void => {
    for (const name of one.imports) {
      if (found.has(name)) continue;
      found.add(name);
      const next = chunks.find((candidate) => candidate.fileName === name);
      if (next) walk(next);
    }
  };
  walk(chunk);
  return [...found];
}

/** Describes a file and lays its Brotli form beside it, so that the server compresses nothing on the way. */
async function describe(file: string): Promise<KitFile> {
  const body = await readFile(file);
  const compressed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  await writeFile(`${file}.br`, compressed);
  const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`;
  return { bytes: body.length, brotli: compressed.length, integrity };
}
