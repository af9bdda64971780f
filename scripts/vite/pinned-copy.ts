import type { Plugin } from 'vite';

/**
 * Writes each script into the folder of its version as well, for pages that pin it (`/kit/1.2.3/alexis.js`): there, the
 * chunks are beside it. Comes after all plugins that change the code.
 */
export const pinnedCopy = (version: string): Plugin => ({
  name: 'pinned-copy',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        if (file.imports.length > 0 || file.exports.length > 0)
          throw new Error(`${file.fileName} must stay one classic script.`);
        const source = file.code.replace(`./${version}/`, './');
        this.emitFile({ type: 'asset', fileName: `${version}/${file.fileName}`, source });
      }
    },
  },
});
