import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LINK_ATTRIBUTES, WIDGET_REGISTRY } from '../../src/widgets/registry.ts';
import { analyzeElements } from '../manifest/analyze.ts';
import { elementsOf } from '../manifest/manifest.ts';
import { widgetInfo } from './widget-info.ts';

describe('what the loader knows of the widgets', () => {
  it('is by tag, and has no text', () => {
    const info = widgetInfo();
    assert.deepEqual(info.widgets['alexis-pole-locator'], ['/poles', 'max(1200px,1640px - 90vw)']);
    assert.deepEqual(info.readsOther.split(',').toSorted(), ['[api]', '[contest]', '[from]', '[now]', '[quiz]']);
    assert.deepEqual(info.linkAttributes.split(' '), LINK_ATTRIBUTES);
  });
});

describe('attributes that a link may carry', () => {
  const elements = elementsOf(analyzeElements()).map(({ element }) => element);

  for (const [name, { linkAttributes }] of Object.entries(WIDGET_REGISTRY)) {
    it(`are those of the element, but for another source of data: ${name}`, () => {
      const element = elements.find(({ tagName }) => tagName === `alexis-${name}`);
      const own = (element?.attributes ?? []).map((attribute) => attribute.name).filter((one) => one !== 'api');
      const shared = ['partner', 'lang', 'theme', 'heading-level', 'deep-link', 'now'];
      assert.deepEqual(own.toSorted(), [...shared, ...linkAttributes].toSorted());
    });
  }
});
