import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { validateCem } from '@wc-toolkit/cem-validator';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { packageJson, type ProjectJson } from '../npm/package-json.ts';
import { ROOT } from '../test/process.ts';
import { ELEMENTS } from '../vite/elements.ts';
import { analyzeElements } from './analyze.ts';
import { cssData, htmlData, webTypes } from './editor-data.ts';
import { frameworkTypes } from './framework-types.ts';
import { type ElementDeclaration, elementsOf, type Manifest } from './manifest.ts';
import { packageManifest } from './package-manifest.ts';

describe('what is generated from the elements', () => {
  let manifest: Manifest;
  let elements: ElementDeclaration[];
  before(() => {
    manifest = packageManifest(analyzeElements());
    elements = elementsOf(manifest).map(({ element }) => element);
  });

  it('holds the elements with what they inherit, and nothing private', () => {
    const locator = elements.find(({ tagName }) => tagName === 'alexis-pole-locator');
    const attributes = locator?.attributes?.map(({ name }) => name) ?? [];
    assert.ok(attributes.includes('heading-level') && attributes.includes('near'));
    const members = locator?.members?.map(({ name }) => name) ?? [];
    assert.ok(members.includes('near'));
    assert.deepEqual(
      members.filter((name) => name.startsWith('#') || ['settings', 'visit', 'tools', 'partnerAccent'].includes(name)),
      [],
    );
  });

  it('names in the manifest only files of the package, and every class that it exports', () => {
    assert.deepEqual(
      manifest.modules.map(({ path }) => path).toSorted(),
      ['index.js', ...ELEMENTS.map((name) => `define/${name}.js`)].toSorted(),
    );
    const index = readFileSync(join(ROOT, 'src/index.ts'), 'utf8');
    const exported = [...index.matchAll(/export \{ (\w+) \}/g)].map(([, name]) => name);
    const declared = manifest.modules.flatMap(({ declarations = [] }) => declarations.map(({ name }) => name));
    assert.deepEqual(declared.toSorted(), exported.toSorted());
    assert.doesNotMatch(JSON.stringify(manifest), /src\/|\.ts"/);
  });

  it('tells what an event carries', () => {
    const event = manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .find(({ name }) => name === 'AlexisPoleSelectEvent');
    const detail = event?.members?.find(({ name }) => name === 'detail');
    assert.equal(detail?.type?.text, '{ readonly pole: string | null }');
  });

  it('has nothing that the validator of manifests complains of', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alexis-manifest-'));
    try {
      const project = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as ProjectJson;
      const path = join(folder, 'package.json');
      writeFileSync(path, JSON.stringify(packageJson(project, [])));
      // By default most of its rules only warn.
      const packageRules = { packageType: 'error', exports: 'error' } as const;
      const rules = { schemaVersion: 'error', modulePath: 'error', definitionPath: 'error' } as const;
      await validateCem(manifest, {
        packageJsonPath: path,
        rules: { packageJson: packageRules, manifest: rules },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('offers the words of a choice to editors', () => {
    const tag = htmlData(manifest).tags.find(({ name }) => name === 'alexis-pole-locator');
    const values = (attribute: string) =>
      tag?.attributes.find(({ name }) => name === attribute)?.values.map(({ name }) => name);
    assert.deepEqual(values('view'), ['auto', 'list', 'map']);
    assert.deepEqual(values('theme'), ['auto', 'light', 'dark']);
    assert.deepEqual(values('lang'), ['fr', 'en', 'de']);
    const tokens = cssData(manifest).properties.map(({ name }) => name);
    assert.deepEqual(tokens, [...new Set(tokens)]);
    assert.ok(tokens.includes('--alexis-accent'));
  });

  it('offers every language there is', () => {
    for (const tag of htmlData(manifest).tags) {
      const lang = tag.attributes.find(({ name }) => name === 'lang');
      assert.deepEqual(
        lang?.values.map(({ name }) => name),
        LANGUAGES,
        tag.name,
      );
    }
  });

  it('names every element to each editor and framework', () => {
    const texts = [
      JSON.stringify(webTypes(manifest).contributions.html.elements.map(({ name }) => name)),
      ...['elements', 'jsx-react', 'vue', 'svelte'].map((name) => frameworkTypes(manifest)[`${name}.d.ts`] ?? ''),
    ];
    for (const text of texts)
      for (const { tagName } of elements) assert.ok(text.includes(`'${tagName}'`) || text.includes(`"${tagName}"`));
  });

  it('asks for no framework in the types that all share', () => {
    assert.doesNotMatch(frameworkTypes(manifest)['elements.d.ts'] ?? 'react', /'(react|preact|vue|solid-js)[/']/);
  });
});
