import { join } from 'node:path';
import { ROOT } from '../test/process.ts';

/** Where the npm package is built: what is in it is what is packed. */
export const PACKAGE_FOLDER = join(ROOT, 'dist/npm');
