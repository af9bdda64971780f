import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Bundles the pages of the peers, each as one module with its style sheet: `bench/pages/leaflet-locator.ts` becomes
 * `leaflet-locator.js` and `leaflet-locator.css` in `outDir`.
 */
export async function bundlePages(names: readonly string[], outDir: string): Promise<void> {
  for (const name of names) {
    const entry = fileURLToPath(new URL(`../pages/${name}.ts`, import.meta.url));
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      root: fileURLToPath(new URL('../', import.meta.url)),
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        target: 'es2022',
        outDir,
        emptyOutDir: false,
        modulePreload: false,
        minify: 'oxc',
        // Small images of a peer would else be written into its style sheet and distort its weight either way.
        assetsInlineLimit: 0,
        lib: { entry, formats: ['es'], fileName: basename(name), cssFileName: basename(name) },
        rolldownOptions: { output: { minify: true } },
      },
    });
  }
}
