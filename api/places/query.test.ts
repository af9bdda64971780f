import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlaceQuery } from './query.ts';

describe('readPlaceQuery', () => {
  const departments = new Map([['meuse', '55']]);
  const known: [string, string[], string][] = [
    ['nancy', ['nancy'], ''],
    ['54000', [], '54000'],
    ['54 000', [], '54000'],
    ['Nancy 54000', ['nancy'], '54000'],
    ['54000 Nancy', ['nancy'], '54000'],
    ['St-Mihiel (55)', ['saint', 'mihiel'], '55'],
    ['57045 METZ CEDEX 1', ['metz'], '57045'],
    ['54042 Nancy Cedex', ['nancy'], '54042'],
    ['Nancy, France', ['nancy'], ''],
    ['nancy france', ['nancy'], ''],
    ['F-54000 Nancy', ['nancy'], '54000'],
    ['FR54000', [], '54000'],
    ['Étain (Meuse)', ['etain'], '55'],
    ['Étain, Meuse, Grand Est, France', ['etain'], '55'],
    ['mairie de Dieuze', ['dieuze'], ''],
    ["Mairie d'Épinal", ['epinal'], ''],
    ['ville de Metz', ['metz'], ''],
    ["Ville-d'Avray", ['ville', 'd', 'avray'], ''],
    ['Paris 15e', ['paris'], ''],
    ['Lyon 3ème arrondissement', ['lyon'], ''],
    ['123456789', [], '123456789'],
    ['', [], ''],
    ['\u0000<b>;', ['b'], ''],
  ];
  for (const [text, words, code] of known) {
    it(`reads ${JSON.stringify(text)}`, () =>
      assert.deepEqual(readPlaceQuery(text, departments), { words, code, isAbroad: false }));
  }

  for (const text of ['L-1234', 'D-66111 Saarbrücken', 'CH-1201 Genève', 'Arlon (Belgique)', 'Trier, Deutschland']) {
    it(`reads that ${text} is abroad`, () => assert.equal(readPlaceQuery(text).isAbroad, true));
  }
});
