import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { analyzeElements } from './analyze.ts';
import { cssData, htmlData, webTypes } from './editor-data.ts';
import { frameworkTypes } from './framework-types.ts';
import { frenchGaps } from './french.ts';
import { gapsOf, usedIn } from './gaps.ts';
import { elementsOf, type Manifest } from './manifest.ts';
import { packageManifest } from './package-manifest.ts';
import { reachableSources } from './reachable.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Writes into the folder of the package the manifest and what editors and frameworks read of it.
 * Throws an `Error` that lists every gap of the documentation; nothing is written then.
 */
export async function writeManifest(folder: string): Promise<void> {
  const manifest = analyzeElements();
  const gaps = gapsIn(manifest);
  if (gaps.length > 0) throw new Error(`The elements are not documented as they are:\n  ${gaps.join('\n  ')}`);

  const published = packageManifest(manifest);
  await mkdir(folder, { recursive: true });
  const data = {
    'custom-elements.json': published,
    'web-types.json': webTypes(published),
    'vscode.html-custom-data.json': htmlData(published),
    'vscode.css-custom-data.json': cssData(published),
  };
  for (const [name, content] of Object.entries(data))
    await writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  for (const [name, types] of Object.entries(frameworkTypes(published))) {
    await writeFile(
      join(folder, name),
      await format(types, { parser: 'typescript', singleQuote: true, printWidth: 120 }),
    );
    // An application imports these for their types; what runs it must find a module there.
    if (name !== 'elements.d.ts') await writeFile(join(folder, name.replace('.d.ts', '.js')), 'export {};\n');
  }
}

function gapsIn(manifest: Manifest): string[] {
  const found = elementsOf(manifest);
  if (found.length === 0) return ['no element was found'];
  const english = found.flatMap(({ path, element }) =>
    gapsOf(element, usedIn([...reachableSources(root, path).values()])),
  );
  const french = frenchGaps(found.map(({ element }) => element)).map(
    (gap) => `${gap}: see scripts/manifest/french-texts.ts`,
  );
  return [...english, ...french];
}
