import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { PACKAGE_FOLDER } from '../../scripts/npm/folder.ts';
import { ROOT } from '../../scripts/test/process.ts';

/** File that registers an element: its class, and the module that declares it. */
const ELEMENTS = {
  kit: ['AlexisKit', 'context/alexis-kit.js'],
  'pole-locator': ['AlexisPoleLocator', 'widgets/pole-locator/pole-locator.js'],
  'eligibility-quiz': ['AlexisEligibilityQuiz', 'widgets/eligibility-quiz/eligibility-quiz.js'],
  'workshop-calendar': ['AlexisWorkshopCalendar', 'widgets/workshop-calendar/workshop-calendar.js'],
  'contest-countdown': ['AlexisContestCountdown', 'widgets/contest-countdown/contest-countdown.js'],
} as const;

const MODULES = Object.values(ELEMENTS).map(([, module]) => module);

interface Bundle {
  /** Elements whose module is in it. */
  readonly elements: readonly string[];
  /** Brotli. */
  readonly bytes: number;
  readonly warnings: readonly string[];
}

/** What an application that consists of `code` loads at first: as esbuild bundles it, with chunks of its own for what comes later. */
async function bundled(code: string): Promise<Bundle> {
  const { outputFiles, metafile, warnings } = await build({
    stdin: { contents: code, resolveDir: ROOT },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    absWorkingDir: ROOT,
    outdir: 'application',
    write: false,
    metafile: true,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [relative(ROOT, path), text]));
  const paths = reached(metafile, 'application/stdin.js');
  const modules = paths.flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
  return {
    elements: MODULES.filter((module) => modules.includes(`dist/npm/modules/${module}`)),
    bytes: brotliCompressSync(paths.map((path) => texts.get(path)).join('')).length,
    warnings: warnings.map(({ text }) => text),
  };
}

/** A built file and all that it imports at once. */
function reached(metafile: Metafile, path: string, found = new Set<string>()): string[] {
  found.add(path);
  for (const { path: next, kind } of metafile.outputs[path]?.imports ?? [])
    if (kind === 'import-statement' && !found.has(next)) reached(metafile, next, found);
  return [...found];
}

describe('the npm package', () => {
  for (const [name, [className, module]] of Object.entries(ELEMENTS)) {
    it(`brings one widget to applications that import ${className}`, async () => {
      const classAlone = await bundled(`import { ${className} } from 'alexis-kit'; console.log(${className});`);
      const registered = await bundled(`import 'alexis-kit/define/${name}.js';`);
      assert.deepEqual(classAlone.elements, [module]);
      assert.deepEqual(registered.elements, [module]);
      // esbuild keeps the classes of events, and does not merge its chunks.
      const more = classAlone.bytes - registered.bytes;
      assert.ok(more < 1500, `${classAlone.bytes} B of the class, ${registered.bytes} B registered`);
      assert.deepEqual([...classAlone.warnings, ...registered.warnings], []);
    });
  }

  it('exports from each file that registers an element its class', async () => {
    for (const [name, [className, module]] of Object.entries(ELEMENTS)) {
      const { elements, warnings } = await bundled(`export { ${className} } from 'alexis-kit/define/${name}.js';`);
      assert.deepEqual([elements, warnings], [[module], []]);
    }
  });

  it('needs no zod, neither when it runs nor for its types', () => {
    const files = globSync('**/*.{js,d.ts}', { cwd: PACKAGE_FOLDER });
    assert.ok(files.length > 50);
    const importing = files.filter((path) => /from ["']zod/.test(readFileSync(join(PACKAGE_FOLDER, path), 'utf8')));
    assert.deepEqual(importing, []);
  });

  it('names only files that are there', () => {
    const { exports } = JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>;
    };
    const targets = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const target of targets) assert.notDeepEqual(globSync(target, { cwd: PACKAGE_FOLDER }), [], target);
  });
});
