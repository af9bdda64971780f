import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { BuildInfo } from '../../src/embed/build-info.ts';
import { ELEMENTS } from './elements.ts';
import { type KitManifest, readManifest } from './kit-manifest.ts';
import { widgetInfo } from './widget-info.ts';

const ID = 'virtual:build-info';

/**
 * `virtual:build-info`, which the loader imports: the files of each element, from the manifest of the elements' build;
 * on the dev server, their sources.
 * @param folder of all versions
 */
export const loaderInfo = (folder: string, version: string): Plugin => ({
  name: 'loader-info',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  async load(id) {
    if (id !== `\0${ID}`) return undefined;
    const info =
      this.environment.mode === 'dev'
        ? sources(version)
        : splitShared(await readManifest(join(folder, version, 'manifest.json')));
    return `export const build = ${JSON.stringify(info)};`;
  },
});

const sources = (version: string): BuildInfo => ({
  version,
  directory: '/src/embed/define/',
  shared: [],
  elements: Object.fromEntries(ELEMENTS.map((name) => [`alexis-${name}`, [`${name}.ts`]])),
  ...widgetInfo(),
});

/** What every element imports, and the rest of each: the loader asks for the former before it knows which is near. */
export function splitShared({ version, elements }: Pick<KitManifest, 'version' | 'elements'>): BuildInfo {
  const [first = [], ...others] = Object.values(elements);
  const shared = first.filter((file) => others.every((files) => files.includes(file)));
  const rest = Object.entries(elements).map(
    ([tag, files]) => [tag, files.filter((file) => !shared.includes(file))] as const,
  );
  return { version, directory: `./${version}/`, shared, elements: Object.fromEntries(rest), ...widgetInfo() };
}
