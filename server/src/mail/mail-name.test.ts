import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailName } from './mail-name.ts';

describe('the name in a mail to the address of a form', () => {
  it('is that of the person', () => {
    for (const name of ['Léa Martin', 'J.-P. Martin', 'Zoé "Œil" O’Neil', 'Anne Dupont (Mme)', '李小龙'])
      assert.equal(mailName(name), name);
  });

  it('is left out where it could carry an address or a number', () => {
    for (const name of [
      'Jo spam.example',
      'Jo spam .example',
      'Gagnez 1000 euros',
      'Votre compte est fermé, rappelez votre banque ce soir',
      'Jo \u202Emoc.live',
      'Jo 0899 70 00 00',
      'a@b',
      'a/b',
    ])
      assert.equal(mailName(name), '', name);
  });
});
