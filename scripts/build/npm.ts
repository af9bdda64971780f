/**
 * Builds what applications install: `dist/npm`, ES modules with their types; libraries stay imports. `index.js` has the
 * classes, `define.js` registers every element, `define/{name}.js` one of them.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { build } from 'vite';
import { ELEMENTS } from './elements.ts';
import { writeManifest } from '../manifest/write.ts';
import { asciiOnly } from './ascii-only.ts';
import { minifyTemplates } from './minify-templates.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds into `target` (absolute, ends with a slash). @throws when the declarations do not compile */
export async function buildNpm(target = `${root}dist/npm/`): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [minifyTemplates(), asciiOnly()],
    build: {
      target: 'es2022',
      outDir: target,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: {
          index: `${root}src/index.ts`,
          define: `${root}src/define.ts`,
          ...Object.fromEntries(ELEMENTS.map((name) => [`define/${name}`, `${root}src/embed/define/${name}.ts`])),
        },
        formats: ['es'],
      },
      rolldownOptions: {
        external: /^(lit|@lit|zod|supercluster)(\/|$)/,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  await declare(target);
  await writeManifest(target);
}

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
