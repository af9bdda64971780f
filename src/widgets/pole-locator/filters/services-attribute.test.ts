import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fivePoles } from '../../../../test/support/poles.ts';
import { readServices } from './services-attribute.ts';

describe('services attribute', () => {
  for (const [text, known, unknown] of [
    ['', [], []],
    ['couveuse', ['couveuse'], []],
    [' couveuse ,, bureaux,', ['couveuse', 'bureaux'], []],
    ['couveuse,Couveuse,piscine', ['couveuse'], ['Couveuse', 'piscine']],
  ] as const) {
    it(`"${text}": ${known.length} known, ${unknown.length} unknown`, () => {
      const read = readServices(text, fivePoles());
      assert.deepEqual([[...read.known], read.unknown], [known, unknown]);
    });
  }
});
