import type { Plugin } from 'vite';

/** What Lit keeps on the global object, for other copies of themselves: the kit leaves nothing there. */
const KEPT = /(?:\b[\w$]+\.|\b)(litHtmlVersions|litElementVersions|reactiveElementVersions|litPropertyMetadata)\b/g;

/** Names under which Lit looks for patches of itself on the global object. */
const PATCHES = /\b[\w$]+\.(?:reactiveElement|litHtml|litElement)(?:Polyfill|Hydrate)Support\b/g;

/** What Lit says to whoever writes style sheets; ours are written, and all of them are literals. */
const ADVICE = /Error\("(?:CSSResult is|Value passed)[^)]*\)/g;

const SHARED = '\0alexis-shared';

/**
 * Moves the libraries' globals into a module of the kit's own, and takes out their polyfill of `Symbol.metadata`, which
 * only standard decorators need. A partner's page is left as it was found; `test/hosts` looks at its global names. Nor are
 * patches taken from there, which a page may hold for another copy of Lit.
 */
export const privateGlobals = (): Plugin => ({
  name: 'private-globals',
  resolveId: (id) => (id === SHARED ? id : undefined),
  load: (id) => (id === SHARED ? 'export const alexisShared = {};' : undefined),
  transform(code, id) {
    if (!/node_modules\/(lit|@lit|lit-html|lit-element)\//.test(id)) return undefined;
    const moved = code
      .replace(KEPT, 'alexisShared.$1')
      .replace(PATCHES, '(void 0)')
      .replace(ADVICE, 'Error()')
      .replace(/Symbol\.metadata\s*\?\?=\s*Symbol\("metadata"\)/, '0');
    return moved === code ? undefined : { code: `import { alexisShared } from '${SHARED}';\n${moved}`, map: null };
  },
});
