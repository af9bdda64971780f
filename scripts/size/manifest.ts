import { join } from 'node:path';
import { type KitManifest, readManifest } from '../vite/kit-manifest.ts';

/** What the sizes are read from. */
export type Manifest = Pick<KitManifest, 'elements' | 'imports' | 'files'>;

/** Reads the manifest of the newest version in `dist/kit`. @throws Error when there is none */
export async function readBuiltKit(root: string): Promise<Manifest> {
  try {
    return await readManifest(join(root, 'dist/kit/manifest.json'));
  } catch (cause) {
    throw new Error('No dist/kit/manifest.json: run `npm run build` first.', { cause });
  }
}

/** Files of one part: the loader, an element's, or a chunk's that comes on demand. @throws Error for an unknown part */
function filesOfPart({ elements, imports }: Manifest, part: string): readonly string[] {
  if (part === 'loader') return ['alexis.js'];
  const element = elements[part];
  if (element) return element;
  const chunks = Object.keys(imports).filter((file) => file.replace(/-.{7}\.js$/, '') === part);
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) {
    const known = [...Object.keys(elements), ...Object.keys(imports)].join(', ');
    throw new Error(
      `${chunks.length ? 'More than one part' : 'No part'} "${part}" in the manifest, which has: ${known}`,
    );
  }
  return [chunk, ...(imports[chunk] ?? [])];
}

/** Every file a browser loads for these parts, once each. */
export const filesOf = (manifest: Manifest, parts: readonly string[]): ReadonlySet<string> =>
  new Set(parts.flatMap((part) => filesOfPart(manifest, part)));
