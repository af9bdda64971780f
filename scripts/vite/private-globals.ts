import type { Plugin } from 'vite';

/** What each module of Lit reads from the global object, or leaves there for other copies of itself. */
const GLOBALS: Readonly<Record<string, readonly string[]>> = {
  'lit-html/lit-html.js': ['litHtmlVersions', 'litHtmlPolyfillSupport'],
  'lit-element/lit-element.js': ['litElementVersions', 'litElementHydrateSupport'],
  '@lit/reactive-element/reactive-element.js': [
    'reactiveElementVersions',
    'reactiveElementPolyfillSupport',
    'litPropertyMetadata',
    'metadata',
  ],
};

const OWN = '\0private-globals';

/**
 * Gives Lit an object of the kit's own in place of the global one (`Symbol.metadata` included), so that a partner's page
 * keeps its global names (`test/hosts` compares them), and a patch that the page holds for another copy of Lit does not
 * reach ours. The build fails when a version of Lit no longer has one of these names.
 */
export const privateGlobals = (): Plugin => {
  const left = new Set(Object.keys(GLOBALS));
  return {
    name: 'private-globals',
    apply: 'build',
    resolveId: (id) => (id === OWN ? id : undefined),
    load: (id) => (id === OWN ? 'export const privateGlobals = {};' : undefined),
    transform(code, id) {
      const module = Object.keys(GLOBALS).find((path) => id.endsWith(`node_modules/${path}`));
      if (module === undefined) return undefined;
      left.delete(module);
      // On the first line: lines stay where the source map has them.
      return { code: `import { privateGlobals } from '${OWN}';${moveGlobals(code, module)}`, map: null };
    },
    buildEnd(error) {
      if (!error && left.size > 0) throw new Error(`The build no longer has ${[...left].join(', ')}.`);
    },
  };
};

/** The code of one of Lit's modules, with its globals moved. @throws Error when a name is not found */
export function moveGlobals(code: string, module: string): string {
  return (GLOBALS[module] ?? []).reduce((text, name) => {
    const read = new RegExp(`(?<![\\w$.'"\`])(?:[\\w$]+\\.)?${name}\\b`, 'g');
    const moved = text.replace(read, `privateGlobals.${name}`);
    if (moved === text) throw new Error(`${module} no longer has ${name}: see scripts/vite/private-globals.ts.`);
    return moved;
  }, code);
}
