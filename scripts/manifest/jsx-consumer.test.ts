import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';
import { analyzeElements } from './analyze.ts';
import { frameworkTypes } from './framework-types.ts';
import { packageManifest } from './package-manifest.ts';

/** What the types import from the package: elements and events, here as bare as can be. */
const bareIndex = (types: string): string =>
  (/import type \{ ([^}]+) \} from "\.\/index\.js"/.exec(types)?.[1] ?? '')
    .split(', ')
    .map((name) => `export type ${name} = ${name.endsWith('Event') ? 'CustomEvent<unknown>' : 'HTMLElement'};`)
    .join('\n');

/** As much of React's types as the augmentation touches. */
const BARE_REACT = `declare module 'react' {
  export interface CSSProperties { color?: string }
  export interface HTMLAttributes<T> { style?: CSSProperties; onClick?: (event: T) => void; lang?: string }
  export type DetailedHTMLProps<Attributes, T> = { ref?: { current: T | null }; key?: string } & Attributes;
  export namespace JSX { interface Element {} interface IntrinsicElements {} }
}
declare module 'react/jsx-runtime' { export { JSX } from 'react'; }`;

describe('an application in JSX', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'alexis-jsx-'));
    const types = frameworkTypes(packageManifest(analyzeElements()));
    for (const name of ['elements.d.ts', 'jsx.d.ts', 'jsx-react.d.ts'])
      writeFileSync(join(folder, name), types[name] ?? '');
    writeFileSync(join(folder, 'index.d.ts'), bareIndex(types['elements.d.ts'] ?? ''));
    writeFileSync(join(folder, 'react.d.ts'), BARE_REACT);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const faults = (code: string, jsx = ts.JsxEmit.Preserve): string[] => {
    const path = join(folder, 'page.tsx');
    writeFileSync(path, code);
    const program = ts.createProgram([path, join(folder, 'react.d.ts')], {
      strict: true,
      noEmit: true,
      types: [],
      jsx,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  };
  const page = (jsx: string): string => `import './jsx.js';\nexport const page = () => ${jsx};\n`;

  it('may set attributes and hear events by their names', () => {
    const jsx = `<alexis-pole-locator near="57260" heading-level={3} onalexis-pole-select={({ detail }) => void detail} />`;
    assert.deepEqual(faults(page(jsx)), []);
  });

  it('is told of an attribute of the wrong type, or that is not there', () => {
    assert.equal(faults(page('<alexis-pole-locator near={57260} />')).length, 1);
    assert.equal(faults(page('<alexis-pole-locator nearby="57260" />')).length, 1);
    assert.equal(faults(page('<alexis-pole-finder />')).length, 1);
  });

  it('finds the same elements in React, with React’s own attributes and styles', () => {
    const react = (jsx: string): string[] =>
      faults(
        `import './jsx-react.js';\nimport type { AlexisPoleLocator } from './index.js';\n` +
          `const found: { current: AlexisPoleLocator | null } = { current: null };\nexport const page = () => ${jsx};\n`,
        ts.JsxEmit.ReactJSX,
      );
    const jsx = `<alexis-pole-locator ref={found} lang="de" onClick={() => {}} style={{ '--alexis-accent': '#08c' }} onalexis-pole-select={({ detail }) => void detail} />`;
    assert.deepEqual(react(jsx), []);
    assert.equal(react('<alexis-pole-locator lang="es" />').length, 1);
    assert.equal(react('<alexis-pole-finder />').length, 1);
  });
});
