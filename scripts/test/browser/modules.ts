import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, normalize } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import { ROOT } from '../process.ts';

/** Serves msw's service worker where msw looks for it. */
export const mockServiceWorker = (): TestRunnerPlugin => {
  const body = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8');
  return {
    name: 'mock-service-worker',
    serve: ({ path }) => (path === '/mockServiceWorker.js' ? { body, type: 'js' } : undefined),
  };
};

/** `virtual:build-info`, which the build gives to the loader: here, a test gives it by `globalThis.alexisBuildInfo`. */
export const buildInfo = (): TestRunnerPlugin => ({
  name: 'build-info',
  resolveImport: ({ source }) => (source === 'virtual:build-info' ? '/virtual-build-info.js' : undefined),
  serve: ({ path }) =>
    path === '/virtual-build-info.js'
      ? { body: 'export const build = globalThis.alexisBuildInfo;', type: 'js' }
      : undefined,
});

const asModule = async (path: string, toExpression: (text: string) => string) => {
  const text = await readFile(join(ROOT, normalize(decodeURIComponent(path))), 'utf8');
  return { body: `export default ${toExpression(text)};`, type: 'js' };
};

/** `import text from './icon.svg?raw'` and `?inline`, as Vite understands them: the file's text. */
export const textModules = (): TestRunnerPlugin => ({
  name: 'text-modules',
  serve: ({ path, URL }) =>
    URL.search === '?raw' || URL.search === '?inline' ? asModule(path, JSON.stringify) : undefined,
});

/**
 * `import data from './data.json'` without an import attribute, as Vite understands it. Engines fetch it as a script;
 * with the attribute (`with { type: 'json' }`), or through `fetch`, the file is sent as it is.
 */
export const jsonModules = (): TestRunnerPlugin => ({
  name: 'json-modules',
  serve: (context) =>
    context.path.endsWith('.json') && context.get('Sec-Fetch-Dest') === 'script'
      ? asModule(context.path, (text) => text)
      : undefined,
});
