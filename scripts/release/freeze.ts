/**
 * `npm run release:freeze`: keeps the kit as it is built now as the release of this version, for the tests of later ones
 * (`test/e2e/releases.test.ts`). Run it when a version is published, and commit what it writes. Partners pin a version
 * for years: a kept release is never made anew, only while its version is not published yet.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildInto } from '../vite/build.ts';
import { keepRelease } from './kept.ts';

const folder = await mkdtemp(join(tmpdir(), 'alexis-freeze-'));
const { version } = await buildInto(folder);
const { path, bytes } = await keepRelease(version, join(folder, 'kit'));
await rm(folder, { recursive: true });
console.log(`${path}: ${(bytes / 1000).toFixed(0)} kB`);
