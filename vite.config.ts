/**
 * Every build of the project, and its dev server. `vite build` makes, one environment after the other:
 * - `kit`: the elements as partners' pages load them, ES chunks in `dist/kit/{version}/`;
 * - `loader`, `iframe`, `frame`: the classic scripts `dist/kit/*.js`, with a copy in the version's folder and, for
 *   pages, in that of its major version;
 * - `npm`: the elements as applications install them, in `dist/npm/`; libraries stay imports.
 */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { asciiOnly } from './scripts/vite/ascii-only.ts';
import { ELEMENTS } from './scripts/vite/elements.ts';
import { kitFiles, kitManifest } from './scripts/vite/kit-manifest.ts';
import { leanReader } from './scripts/vite/lean-reader.ts';
import { loaderInfo } from './scripts/vite/loader-info.ts';
import { majorAddresses } from './scripts/vite/major-addresses.ts';
import { minifyTemplates } from './scripts/vite/minify-templates.ts';
import { pinnedCopy } from './scripts/vite/pinned-copy.ts';
import { privateGlobals } from './scripts/vite/private-globals.ts';
import { reloadElements } from './scripts/vite/reload-elements.ts';
import { sharedChunks } from './scripts/vite/shared-chunks.ts';
import { WIDGETS } from './src/contract/common.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** Benches and the release check build elsewhere. */
const DIST = process.env['DIST'] ?? 'dist';
const KIT = `${DIST}/kit`;

const SCRIPTS = ['loader', 'iframe', 'frame'];

const define = (name: string): [string, string] => [name, `src/embed/define/${name}.ts`];

/** The plugin, in these environments alone. */
const only = (environments: readonly string[], plugin: Plugin): Plugin => ({
  ...plugin,
  applyToEnvironment: ({ name }) => environments.includes(name),
});

/** Sources by their path in the project, wherever it was built. */
const sourcemapPathTransform = (source: string, map: string): string =>
  `alexis-kit/${relative(import.meta.dirname, resolve(dirname(map), source))}`;

/** A classic script of one file. */
const script = (fileName: string, entry: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: KIT,
    // Kits of other versions are there, too.
    emptyOutDir: false,
    lib: { entry, formats: ['iife'], name: 'alexisScript', fileName: () => fileName },
    rolldownOptions: { output: { minify: true, extend: false } },
  },
});

export default defineConfig({
  base: './',
  publicDir: false,
  build: {
    target: 'es2022',
    minify: 'oxc',
    modulePreload: false,
    // Not named by the code, where it would cost every visitor: the server names it in a header.
    sourcemap: 'hidden',
    rolldownOptions: {
      output: { sourcemapPathTransform },
      // Most of the time goes into the plugins' work on templates: we know.
      checks: { pluginTimings: false },
    },
  },
  plugins: [
    only(['kit', 'npm'], leanReader()),
    only(['kit'], privateGlobals()),
    only(['kit', 'npm'], minifyTemplates()),
    only(['kit', 'npm', ...SCRIPTS], asciiOnly()),
    only(['kit'], kitManifest(version)),
    only(['loader', 'client'], loaderInfo(KIT, version)),
    only(SCRIPTS, pinnedCopy(version)),
    majorAddresses(KIT, version),
    kitFiles(KIT, version),
    reloadElements(),
  ],
  environments: {
    kit: {
      consumer: 'client',
      build: {
        outDir: `${KIT}/${version}`,
        emptyOutDir: true,
        lib: { entry: Object.fromEntries(ELEMENTS.map(define)), formats: ['es'] },
        rolldownOptions: {
          preserveEntrySignatures: false,
          output: {
            minify: true,
            entryFileNames: '[name]-[hash:7].js',
            // The loader lists what the elements share: a name there costs every page, and tells nothing.
            chunkFileNames: ({ name, isDynamicEntry }) =>
              isDynamicEntry || name === 'core' ? '[name]-[hash:7].js' : '[hash:7].js',
            codeSplitting: { groups: sharedChunks(WIDGETS) },
            // Notes for a bundler that comes later: none does.
            comments: { annotation: false },
          },
        },
      },
    },
    loader: script('alexis.js', 'src/embed/loader.ts'),
    iframe: script('iframe.js', 'src/embed/iframe.ts'),
    frame: script('frame.js', 'src/embed/frame.ts'),
    npm: {
      consumer: 'client',
      build: {
        outDir: `${DIST}/npm`,
        emptyOutDir: true,
        minify: false,
        sourcemap: true,
        lib: {
          entry: {
            index: 'src/index.ts',
            define: 'src/define.ts',
            ...Object.fromEntries(ELEMENTS.map(define).map(([name, path]) => [`define/${name}`, path])),
          },
          formats: ['es'],
        },
        rolldownOptions: {
          external: /^(lit|@lit|supercluster)(\/|$)/,
          // A constant whose use is replaced by its value would leave an import without names.
          optimization: { inlineConst: false },
          // Registering is the only effect of an import.
          treeshake: { moduleSideEffects: (id) => /\/src\/(embed\/define\/[\w-]+|define)\.ts$/.test(id) },
          output: {
            // A file for each module: what a bundler finds unused, it can leave out.
            preserveModules: true,
            preserveModulesRoot: 'src',
            entryFileNames: ({ name, isEntry }) =>
              isEntry ? `${name.replace('embed/', '')}.js` : `modules/${name}.js`,
          },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      // In this order: the loader names the files of the kit.
      for (const name of ['kit', ...SCRIPTS, 'npm']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
