/**
 * `npm run build:npm` ends with this: writes the declarations of the package into `dist/npm`.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { ELEMENTS } from '../vite/elements.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

await declare(`${root}dist/npm/`);

/** Writes the `.d.ts` of the entries and of all they name, below `types/`, and short ones that lead there. */
async function declare(target: string): Promise<void> {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([`${root}src/index.ts`, `${root}src/define.ts`], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rewriteRelativeImportExtensions: true,
    rootDir: `${root}`,
    outDir: `${target}types`,
  });
  const errors = program.emit().diagnostics.filter(({ category }) => category === ts.DiagnosticCategory.Error);
  const host = { getCanonicalFileName: String, getCurrentDirectory: () => root, getNewLine: () => '\n' };
  if (errors.length > 0) throw new Error(ts.formatDiagnostics(errors, host));
  await eachDeclaration(`${target}types`);
  await writeFile(`${target}index.d.ts`, "export * from './types/src/index.js';\n");
  await writeFile(`${target}define.d.ts`, "import './types/src/define.js';\n");
  for (const name of ELEMENTS)
    await writeFile(`${target}define/${name}.d.ts`, `import '../types/src/embed/define/${name}.js';\n`);
}

/** Declarations keep the `.ts` of their imports; packages are read as `.js`. */
async function eachDeclaration(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.d.ts')) continue;
    const path = join(entry.parentPath, entry.name);
    const text = await readFile(path, 'utf8');
    const led = text.replace(/((?:from|import)\s*\(?\s*['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2');
    if (led !== text) await writeFile(path, led);
  }
}
