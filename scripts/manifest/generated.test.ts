import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { analyzeElements } from './analyze.ts';
import { cssData, htmlData } from './editor-data.ts';
import { jsxTypes } from './jsx-types.ts';
import { type ElementDeclaration, elementsOf } from './manifest.ts';

describe('what is generated from the elements', () => {
  let elements: ElementDeclaration[];
  before(() => {
    elements = elementsOf(analyzeElements()).map(({ element }) => element);
  });

  it('holds the elements with what they inherit, and nothing private', () => {
    const locator = elements.find(({ tagName }) => tagName === 'alexis-pole-locator');
    const attributes = locator?.attributes?.map(({ name }) => name) ?? [];
    assert.ok(attributes.includes('heading-level') && attributes.includes('near'));
    const members = locator?.members?.map(({ name }) => name) ?? [];
    assert.ok(members.includes('near'));
    assert.deepEqual(
      members.filter((name) => name.startsWith('#') || ['kit', 'visit', 'tools', 'partnerAccent'].includes(name)),
      [],
    );
  });

  it('offers the words of a choice to editors', () => {
    const tag = htmlData(elements).tags.find(({ name }) => name === 'alexis-pole-locator');
    const view = tag?.attributes.find(({ name }) => name === 'view');
    assert.deepEqual(view, { ...view, values: [{ name: 'auto' }, { name: 'list' }, { name: 'map' }] });
    const tokens = cssData(elements).properties.map(({ name }) => name);
    assert.deepEqual(tokens, [...new Set(tokens)]);
    assert.ok(tokens.includes('--alexis-accent'));
  });

  it('offers every language there is', () => {
    for (const tag of htmlData(elements).tags) {
      const lang = tag.attributes.find(({ name }) => name === 'lang');
      assert.deepEqual(lang, { ...lang, values: LANGUAGES.map((name) => ({ name })) }, tag.name);
    }
  });

  it('names every element in JSX', () => {
    const types = jsxTypes(elements);
    for (const { tagName } of elements) assert.ok(types.includes(`'${tagName}': Common`), tagName);
  });
});
