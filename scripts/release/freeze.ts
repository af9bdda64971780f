/**
 * `npm run release:freeze`: keeps the kit as it is built now as the release of this version, for the tests of later ones
 * (`test/e2e/releases.test.ts`). Run it when a version is published, and commit what it writes. Partners pin a version
 * for years: a kept release is never made anew, only while its version is not published yet.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildKit } from '../build/kit.ts';
import { keepRelease } from './kept.ts';

const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const folder = await mkdtemp(join(tmpdir(), 'alexis-freeze-'));
await buildKit(version, `${folder}/`);
const { path, bytes } = await keepRelease(version, folder);
await rm(folder, { recursive: true });
console.log(`${path}: ${(bytes / 1000).toFixed(0)} kB`);
