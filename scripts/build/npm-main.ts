/** `npm run build:npm`: the package's own files (`dist/npm`). */
import { buildNpm } from './npm.ts';

await buildNpm();
