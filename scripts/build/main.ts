/** `npm run build`: the kit for pages (`dist/kit`), and what is generated from the elements' documentation. */
import { readFile } from 'node:fs/promises';
import { writeManifest } from '../manifest/write.ts';
import { buildKit } from './kit.ts';

const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const started = performance.now();
const { elements, files } = await buildKit(version);
for (const [element, names] of Object.entries(elements)) {
  const bytes = names.reduce((sum, name) => sum + (files[name]?.brotli ?? 0), 0);
  console.log(`<${element}> ${(bytes / 1000).toFixed(1)} kB (Brotli, French, without what loads on demand)`);
}
console.log(
  `Loader ${((files['alexis.js']?.brotli ?? 0) / 1000).toFixed(1)} kB. Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
);
await writeManifest();
