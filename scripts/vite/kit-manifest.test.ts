import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeChunks } from './kit-manifest.ts';
import { splitShared } from './loader-info.ts';
import { widgetInfo } from './widget-info.ts';

const chunk = (name: string, imports: readonly string[], dynamicImports: readonly string[] = [], isEntry = false) => ({
  type: 'chunk' as const,
  fileName: `${name}-1.js`,
  name,
  isEntry,
  imports: imports.map((one) => `${one}-1.js`),
  dynamicImports: dynamicImports.map((one) => `${one}-1.js`),
});

const MANIFEST = describeChunks('1.2.3', [
  chunk('list', ['core', 'dates'], ['map'], true),
  chunk('clock', ['dates'], [], true),
  chunk('core', ['base']),
  // Two that need each other.
  chunk('dates', ['base']),
  chunk('base', ['dates']),
  chunk('map', ['core']),
]);

describe('manifest of the kit', () => {
  it('names the files of each element, its entry first, each file once', () => {
    assert.deepEqual(MANIFEST.elements, {
      'alexis-list': ['list-1.js', 'core-1.js', 'base-1.js', 'dates-1.js'],
      'alexis-clock': ['clock-1.js', 'dates-1.js', 'base-1.js'],
    });
  });

  it('tells static imports from those on demand', () => {
    assert.deepEqual(MANIFEST.imports['map-1.js'], ['core-1.js', 'base-1.js', 'dates-1.js']);
    assert.deepEqual(MANIFEST.onDemand['list-1.js'], ['map-1.js']);
  });
});

describe('what the loader knows', () => {
  it('is what all elements share, and the rest of each', () => {
    assert.deepEqual(splitShared(MANIFEST), {
      version: '1.2.3',
      directory: './1.2.3/',
      shared: ['base-1.js', 'dates-1.js'],
      elements: { 'alexis-list': ['list-1.js', 'core-1.js'], 'alexis-clock': ['clock-1.js'] },
      ...widgetInfo(),
    });
  });
});
