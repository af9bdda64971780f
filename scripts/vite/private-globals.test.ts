import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { moveGlobals } from './private-globals.ts';

const HTML = 'lit-html/lit-html.js';
const ELEMENT = '@lit/reactive-element/reactive-element.js';

describe('globals of Lit', () => {
  it('become properties of the kit’s own object, whatever the minifier calls the global one', () => {
    assert.equal(
      moveGlobals('const a=$t.litHtmlPolyfillSupport;(t.litHtmlVersions??=[]).push("3")', HTML),
      'const a=privateGlobals.litHtmlPolyfillSupport;(privateGlobals.litHtmlVersions??=[]).push("3")',
    );
  });

  it('are found without an object before them, and on Symbol', () => {
    assert.equal(
      moveGlobals(
        'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;this[Symbol.metadata];' +
          'litPropertyMetadata.get(t);a.reactiveElementPolyfillSupport;a.reactiveElementVersions',
        ELEMENT,
      ),
      'privateGlobals.metadata??=Symbol("metadata"),privateGlobals.litPropertyMetadata??=new WeakMap;this[privateGlobals.metadata];' +
        'privateGlobals.litPropertyMetadata.get(t);privateGlobals.reactiveElementPolyfillSupport;privateGlobals.reactiveElementVersions',
    );
  });

  it('stop the build where one is not found any more', () => {
    assert.throws(() => moveGlobals('t.litHtmlVersions', HTML), /no longer has litHtmlPolyfillSupport/);
  });
});
