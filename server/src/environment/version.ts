import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './settings.ts';

/** Version of the project: the kit's and the server's are published together. */
export async function readVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
