import { build } from 'esbuild';

/** Names of the packages (and of Node's own modules) that what starts at `entryPoints` below `folder` imports when it runs. */
export async function importedPackages(
  folder: string,
  entryPoints: string[] = ['index.js', 'define.js'],
): Promise<Set<string>> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
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
