import { build } from 'esbuild';

/** Names of the packages that the package's modules import when they run. */
export async function importedPackages(folder: string): Promise<Set<string>> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: ['index.js', 'define.js'],
    bundle: true,
    splitting: true,
    format: 'esm',
    packages: 'external',
    outdir: 'unused',
    write: false,
    metafile: true,
  });
  const imports = Object.values(metafile.inputs).flatMap((module) => module.imports);
  return new Set(imports.filter(({ external }) => external).map(({ path }) => nameOf(path)));
}

/** Package of an import: `lit/decorators.js` is of `lit`, `@lit/context` of itself. */
const nameOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
