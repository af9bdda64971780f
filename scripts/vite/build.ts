import { join } from 'node:path';
import { run } from '../test/process.ts';
import { type KitManifest, readManifest } from './kit-manifest.ts';

/** Builds everything (`vite build`) into `folder` in place of `dist/`. @throws Error with what the build said */
export async function buildInto(folder: string): Promise<KitManifest> {
  const { exitCode, output } = await run(['vite', 'build'], { DIST: folder });
  if (exitCode !== 0) throw new Error(output);
  return readManifest(join(folder, 'kit/manifest.json'));
}
