import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toAscii } from './ascii-only.ts';

describe('code outside ASCII', () => {
  it('is escaped, and means the same', () => {
    const { code } = toAscii('[`pôle`, "😀", /[é–]/.test("é")]');
    assert.equal(code, '[`p\\u00F4le`, "\\uD83D\\uDE00", /[\\u00E9\\u2013]/.test("\\u00E9")]');
    // The code of the test itself, above.
    assert.deepEqual((0, eval)(code), ['pôle', '😀', true]);
  });

  it('has a source map', () => {
    assert.match(toAscii('"é"').map, /"mappings":"\w/);
  });
});
