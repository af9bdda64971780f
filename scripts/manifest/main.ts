/** `npm run manifest`: `custom-elements.json` and what editors and JSX read; fails where the JSDoc has a gap. */
import { writeManifest } from './write.ts';

try {
  await writeManifest();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
