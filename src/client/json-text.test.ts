import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonText } from './json-text.ts';

describe('JSON by own members', () => {
  it('is what JSON.parse reads back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.deepEqual(JSON.parse(jsonText(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('leaves out what is undefined', () => {
    assert.equal(jsonText({ a: undefined, b: [1, 'é"'] }), '{"b":[1,"é\\""]}');
  });

  it('stays right where a page adds toJSON to arrays', () => {
    const prototype = Array.prototype as { toJSON?: () => string };
    prototype.toJSON = () => '[]';
    try {
      assert.equal(jsonText({ a: ['b'] }), '{"a":["b"]}');
      assert.notEqual(JSON.stringify({ a: ['b'] }), '{"a":["b"]}');
    } finally {
      delete prototype.toJSON;
    }
  });
});
