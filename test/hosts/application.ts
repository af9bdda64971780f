import { build, type Loader, type Plugin } from 'esbuild';
import { compileScript, parse } from 'vue/compiler-sfc';
import { SNIPPETS } from '../../demo/configurator/snippets.js';
import { ROOT } from '../../scripts/test/process.ts';

/** Tabs of the integrator's page whose code is part of an application, and how that application is started. */
const STARTS = {
  npm: `import 'snippet';`,
  react: `import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import { Alexis } from 'snippet';
    createRoot(document.querySelector('#alexis')).render(createElement(Alexis));`,
  vue: `import { createApp } from 'vue';
    import Alexis from 'snippet';
    createApp(Alexis).mount('#alexis');`,
};

export type ApplicationTab = keyof typeof STARTS;

export const isApplication = (tab: string): tab is ApplicationTab => Object.hasOwn(STARTS, tab);

/**
 * Builds the code of a tab as the application of whoever copied it would, with `alexis-kit` as the package's own `exports`
 * give it (`dist/npm`).
 * @param codes what the tab shows, by widget
 * @returns code of each file by its name: `{widget}.js`, and what several of them share
 */
export async function buildApplication(
  tab: ApplicationTab,
  codes: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [...codes.keys()].map((widget) => ({ in: `start:${widget}`, out: widget })),
    plugins: [shown(tab, codes)],
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: '/snippet',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice('/snippet/'.length), text]));
}

const shown = (tab: ApplicationTab, codes: ReadonlyMap<string, string>): Plugin => ({
  name: 'what the page shows',
  setup(builder) {
    builder.onResolve({ filter: /^start:/ }, ({ path }) => ({ path: path.slice('start:'.length), namespace: 'start' }));
    builder.onResolve({ filter: /^snippet$/ }, ({ importer }) => ({ path: importer, namespace: 'snippet' }));
    builder.onLoad({ filter: /.*/, namespace: 'start' }, () => ({ contents: STARTS[tab], resolveDir: ROOT }));
    builder.onLoad({ filter: /.*/, namespace: 'snippet' }, ({ path }) => {
      const code = codes.get(path) ?? '';
      const contents = tab === 'vue' ? compileVue(code, path) : code;
      return { contents, resolveDir: ROOT, loader: 'jsx' satisfies Loader };
    });
  },
});

/** Compiles a single file component with the option that the tab's own hint tells to set. */
function compileVue(code: string, id: string): string {
  const option = /isCustomElement = (\(tag\) => tag\.startsWith\('([\w-]+)'\))/.exec(SNIPPETS['vue']?.hint ?? '');
  const prefix = option?.[2];
  if (prefix === undefined) throw new Error('the hint of the Vue tab no longer names the option');
  const { descriptor, errors } = parse(code);
  if (errors.length) throw new Error(errors.join());
  return compileScript(descriptor, {
    id,
    inlineTemplate: true,
    templateOptions: { compilerOptions: { isCustomElement: (tag) => tag.startsWith(prefix) } },
  }).content;
}
