import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlaceQuery } from './query.ts';

describe('readPlaceQuery', () => {
  const known: [string, string[], string][] = [
    ['nancy', ['nancy'], ''],
    ['54000', [], '54000'],
    ['54 000', [], '54000'],
    ['Nancy 54000', ['nancy'], '54000'],
    ['54000 Nancy', ['nancy'], '54000'],
    ['St-Mihiel (55)', ['saint', 'mihiel'], '55'],
    ['57045 METZ CEDEX 1', ['metz'], '57045'],
    ['54042 Nancy Cedex', ['nancy'], '54042'],
    ['123456789', [], '123456789'],
    ['', [], ''],
    ['\u0000<b>;', ['b'], ''],
  ];
  for (const [text, words, code] of known) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(readPlaceQuery(text), { words, code }));
  }
});
