import { join } from 'node:path';
import { build } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { ROOT } from '../test/process.ts';
import { ELEMENTS } from '../vite/elements.ts';

/**
 * Writes the declarations of the package's modules into its folder, one for each entry. A build of its own: Vite takes
 * types away from what the plugin gives it.
 */
export async function writeDeclarations(folder: string): Promise<void> {
  await build({
    cwd: ROOT,
    logLevel: 'warn',
    checks: { pluginTimings: false },
    treeshake: { moduleSideEffects: 'no-external' },
    input: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      ...Object.fromEntries(ELEMENTS.map((name) => [`define/${name}`, `src/embed/define/${name}.ts`])),
    },
    external: /^(lit|@lit|zod|supercluster)(\/|$)/,
    plugins: [
      dts({ tsconfig: join(ROOT, 'tsconfig.json'), emitDtsOnly: true, compilerOptions: { stripInternal: true } }),
    ],
    output: { dir: folder, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
  });
}
