import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';
import { analyzeElements } from './analyze.ts';
import { jsxTypes, reactTypes } from './jsx-types.ts';
import { elementsOf } from './manifest.ts';

/** What the types import from the package: elements and events, here as bare as can be. */
const bareIndex = (types: string): string =>
  (/import type \{ ([^}]+) \}/.exec(types)?.[1] ?? '')
    .split(', ')
    .map((name) => `export type ${name} = ${name.endsWith('Event') ? 'CustomEvent<unknown>' : 'HTMLElement'};`)
    .join('\n');

/** As much of React's types as the augmentation touches. */
const BARE_REACT =
  "declare module 'react' { export namespace JSX { interface Element {} interface IntrinsicElements {} } }";

describe('an application in JSX', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'alexis-jsx-'));
    const types = jsxTypes(elementsOf(analyzeElements()).map(({ element }) => element));
    writeFileSync(join(folder, 'jsx.d.ts'), types);
    writeFileSync(join(folder, 'jsx-react.d.ts'), reactTypes());
    writeFileSync(join(folder, 'index.d.ts'), bareIndex(types));
    writeFileSync(join(folder, 'react.d.ts'), BARE_REACT);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const faults = (code: string): string[] => {
    const path = join(folder, 'page.tsx');
    writeFileSync(path, code);
    const program = ts.createProgram([path, join(folder, 'react.d.ts')], {
      strict: true,
      noEmit: true,
      types: [],
      jsx: ts.JsxEmit.Preserve,
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

  it('finds the same elements among those of React', () => {
    const code = (tag: string) =>
      `import './jsx-react.js';\nimport type { JSX } from 'react';\nexport const one: keyof JSX.IntrinsicElements = '${tag}';\n`;
    assert.deepEqual(faults(code('alexis-workshop-calendar')), []);
    assert.equal(faults(code('alexis-workshops')).length, 1);
  });
});
