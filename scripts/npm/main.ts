/**
 * `npm run build` ends with this: completes the npm package in `dist/npm` and packs it beside the kit, as
 * `dist/kit/alexis-kit-{version}.tgz`, from where the server hands it out.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeManifest } from '../manifest/write.ts';
import { ROOT, run } from '../test/process.ts';
import { writeDeclarations } from './declarations.ts';
import { PACKAGE_FOLDER } from './folder.ts';
import { importedPackages } from './imported-packages.ts';
import { packageJson, type ProjectJson } from './package-json.ts';

/** Text that goes with the package: its place in this project, and in the package. */
const TEXTS = {
  'docs/npm.md': 'README.md',
  'CHANGELOG.md': 'CHANGELOG.md',
  LICENSE: 'LICENSE',
  'THIRD-PARTY-NOTICES.md': 'THIRD-PARTY-NOTICES.md',
};

try {
  await writeManifest(PACKAGE_FOLDER);
  await writeDeclarations(PACKAGE_FOLDER);
  for (const [from, to] of Object.entries(TEXTS)) await copyFile(join(ROOT, from), join(PACKAGE_FOLDER, to));
  const project = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as ProjectJson;
  const content = packageJson(project, await importedPackages(PACKAGE_FOLDER));
  await writeFile(join(PACKAGE_FOLDER, 'package.json'), `${JSON.stringify(content, null, 2)}\n`);
  const { exitCode, output } = await run(['npm', 'pack', PACKAGE_FOLDER, '--pack-destination', 'dist/kit', '--silent']);
  if (exitCode !== 0) throw new Error(output);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
