import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const LEAN_ZOD = fileURLToPath(new URL('../../src/contract/lean-zod.ts', import.meta.url));

/**
 * Puts `src/contract/lean-zod.ts` in the place of `zod/mini` (docs/decisions/reading-checks.md). A schema that uses what
 * the lean reader does not have fails the build.
 */
export const leanReader = (): Plugin => ({
  name: 'lean-reader',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^zod\/mini$/ },
    handler: () => LEAN_ZOD,
  },
  onLog(_level, { code, message }) {
    // `z.something` that the module does not export: the bundler itself only warns.
    if (code === 'IMPORT_IS_UNDEFINED') throw new Error(message);
  },
});
