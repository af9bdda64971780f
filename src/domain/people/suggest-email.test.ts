import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { suggestEmail } from './suggest-email.ts';

describe('an address that may be mistyped', () => {
  it('is asked about, with the one that was probably meant', () => {
    assert.equal(suggestEmail('andré@example.org'), 'andre@example.org');
    assert.equal(suggestEmail('o’neil@example.org'), "o'neil@example.org");
    assert.equal(suggestEmail('Zoé.D’Août@exämple.org'), "Zoe.D'Aout@exämple.org");
    assert.equal(suggestEmail('lea@gmial.con'), 'lea@gmail.com');
    assert.equal(suggestEmail('lea@wanado.fr'), 'lea@wanadoo.fr');
  });

  it('is left alone where nothing speaks against it', () => {
    for (const address of [
      'lea@example.org',
      "o'neil+x@example.org",
      'lea@straße.fr',
      '用户@例子.广告',
      'lea@gmail.com',
      'lea@concon.fr',
      'lea@icon.com',
    ])
      assert.equal(suggestEmail(address), undefined, address);
  });
});
