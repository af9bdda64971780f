import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roughDate } from './rough-date.ts';

describe('a rough date is said no finer than it is', () => {
  const cases = [
    ['2027-03-01', 'fr', '1er mars 2027'],
    ['2027-03', 'fr', 'mars 2027'],
    ['2027-03', 'de', 'März 2027'],
    ['2027', 'en', '2027'],
    ['2027-21', 'fr', '2027'],
    ['2027-03?', 'fr', 'mars 2027'],
  ] as const;
  for (const [edtf, language, words] of cases) {
    it(`${edtf} in ${language}`, () => assert.equal(roughDate(edtf, language), words));
  }
});
