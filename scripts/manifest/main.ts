/** `npm run manifest`: the manifest and what editors and frameworks read of it; fails where the JSDoc has a gap. */
import { PACKAGE_FOLDER } from '../npm/folder.ts';
import { writeManifest } from './write.ts';

try {
  await writeManifest(PACKAGE_FOLDER);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
