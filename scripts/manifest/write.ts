import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyzeElements } from './analyze.ts';
import { cssData, htmlData } from './editor-data.ts';
import { frenchGaps } from './french.ts';
import { gapsOf, usedIn } from './gaps.ts';
import { jsxTypes, reactTypes } from './jsx-types.ts';
import { elementsOf } from './manifest.ts';
import { reachableSources } from './reachable.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Writes `custom-elements.json` and, below `out`, the editor data and JSX types that go with the package.
 * Throws an `Error` that lists every gap of the documentation; nothing is written then.
 */
export async function writeManifest(out: string = join(root, 'dist/npm')): Promise<void> {
  const manifest = analyzeElements();
  const found = elementsOf(manifest);
  const elements = found.map(({ element }) => element);
  const gaps = found.flatMap(({ path, element }) =>
    gapsOf(element, usedIn([...reachableSources(root, path).values()])),
  );
  if (found.length === 0) gaps.push('no element was found');
  const french = frenchGaps(elements).map((gap) => `${gap}: see scripts/manifest/french-texts.ts`);
  const all = [...gaps, ...french];
  if (all.length > 0) throw new Error(`The elements are not documented as they are:\n  ${all.join('\n  ')}`);

  const json = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;
  await mkdir(out, { recursive: true });
  await writeFile(join(root, 'custom-elements.json'), json(manifest));
  await writeFile(join(out, 'vscode.html-custom-data.json'), json(htmlData(elements)));
  await writeFile(join(out, 'vscode.css-custom-data.json'), json(cssData(elements)));
  await writeFile(join(out, 'jsx.d.ts'), jsxTypes(elements));
  await writeFile(join(out, 'jsx-react.d.ts'), reactTypes());
}
