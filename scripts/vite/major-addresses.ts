import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type KitManifest, majorOf, readManifest } from './kit-manifest.ts';

/** What a page may load under a major version. */
const SCRIPTS = ['alexis.js', 'iframe.js'];

/**
 * Writes `{major}/` beside the folders of versions, once all is built: addresses that stay while nothing breaks, and bring
 * each new version of that major (`/kit/0/alexis.js`). `define.js` and `define/{widget}.js` are the elements as ES
 * modules, named as in the npm package.
 * @param folder of all versions
 */
export const majorAddresses = (folder: string, version: string): Plugin => ({
  name: 'major-addresses',
  apply: 'build',
  buildApp: {
    order: 'post',
    async handler() {
      const target = join(folder, majorOf(version));
      await mkdir(join(target, 'define'), { recursive: true });
      for (const script of SCRIPTS) {
        const code = await readFile(join(folder, script), 'utf8');
        await writeFile(join(target, script), scriptForMajor(code, version));
        await copyFile(join(folder, `${script}.map`), join(target, `${script}.map`));
      }
      const modules = definingModules(await readManifest(join(folder, version, 'manifest.json')));
      for (const [name, code] of Object.entries(modules)) await writeFile(join(target, name), code);
    },
  },
});

/** The script, which stands a folder deeper here: its chunks are beside that folder. */
export const scriptForMajor = (code: string, version: string): string =>
  code.replace(`./${version}/`, `../${version}/`);

/** Modules that register elements, by their path below the folder of the major version. */
export function definingModules({
  version,
  elements,
}: Pick<KitManifest, 'version' | 'elements'>): Record<string, string> {
  const one = Object.entries(elements).map(([tag, [entry = '']]) => {
    const path = `define/${tag.replace('alexis-', '')}.js`;
    return [path, `import '../../${version}/${entry}';\n`] as const;
  });
  const all = one.map(([path]) => `import './${path}';\n`).join('');
  return { ...Object.fromEntries(one), 'define.js': all };
}
