import type { Plugin } from 'vite';

/** A part that comes on demand, as the bundler leaves it: `import("./month-view-BIcX362.js")`. */
const ON_DEMAND = /\bimport\((["'`])(\.\/[\w.-]+\.js)\1\)/g;

/**
 * Gives every part that comes on demand a second try at once, by an address of its own. Firefox remembers a file that did
 * not come for as long as the page lives (HTML's module map), so the same address would be asked in vain by every "try
 * again" that follows. What the part imports itself keeps its address: it is not loaded twice.
 */
export const importAgain = (): Plugin => ({
  name: 'import-again',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const output of Object.values(bundle)) if (output.type === 'chunk') output.code = withSecondTry(output.code);
    },
  },
});

// The page's own clock: nothing that a host page replaces, and never the same twice.
const AGAIN = 'function $again(file){return import(file).catch(()=>import(file+"?"+performance.now()))}';

/** Said once for all parts of a file, since it would be repeated for each language of each table of words. */
export function withSecondTry(code: string): string {
  const tried = code.replace(ON_DEMAND, (_first, _quote, file: string) => `$again("${file}")`);
  return tried === code ? code : tried + AGAIN;
}
