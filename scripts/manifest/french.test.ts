import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeElements } from './analyze.ts';
import { FRENCH } from './french-texts.ts';
import { frenchGaps, inFrench } from './french.ts';
import { elementsOf } from './manifest.ts';

const manifest = analyzeElements();
const elements = elementsOf(manifest).map(({ element }) => element);

const without = (texts: Readonly<Record<string, string>>, key: string) =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => name !== key));

describe('the French documentation of the elements', () => {
  it('tells of all there is, and of nothing else', () => {
    assert.deepEqual(frenchGaps(elements), []);
  });

  it('misses a text that is not there', () => {
    const attributes = without(FRENCH.attributes, 'near');
    assert.deepEqual(frenchGaps(elements, { ...FRENCH, attributes }), ['no French text for "near" (attributes)']);
    const cssParts = without(FRENCH.cssParts, 'alexis-pole-locator list');
    assert.deepEqual(frenchGaps(elements, { ...FRENCH, cssParts }), ['no French text for "list" (cssParts)']);
  });

  it('finds a text of what is no more', () => {
    const events = { ...FRENCH.events, 'alexis-ghost': 'Un fantôme.' };
    assert.deepEqual(frenchGaps(elements, { ...FRENCH, events }), [
      'a French text for "alexis-ghost" (events), which no element has',
    ]);
  });

  it('stands in the place of the English one', () => {
    const locator = elementsOf(inFrench(manifest)).find(({ element }) => element.tagName === 'alexis-pole-locator');
    const describedAs = (name: string) =>
      locator?.element.attributes?.find((attribute) => attribute.name === name)?.description;
    assert.equal(describedAs('pole'), 'Identifiant du pôle ouvert au départ.');
    assert.match(describedAs('view') ?? '', /\u202f; `list`/);
    assert.match(locator?.element.description ?? '', /^Trouve le pôle/);
  });
});
