import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compact, fold, withoutArticle } from './fold.ts';

describe('fold', () => {
  const same: [string, string[]][] = [
    ['saint mihiel', ['Saint-Mihiel', 'ST MIHIEL', 'st.-mihiel', ' Saint–Mihiel ', 'Sᵗ Mihiel', 'sAInt\u00a0mihiel']],
    ['sainte marie aux mines', ['Ste-Marie-aux-Mines', 'SAINTE MARIE AUX MINES']],
    ['l hopital', ["L'Hôpital", 'L’Hôpital', 'l`hopital', "L'Ho\u0302pital"]],
    ['vandoeuvre les nancy', ['Vandœuvre-lès-Nancy', 'VANDOEUVRE LES NANCY', 'VANDŒUVRE-LÈS-NANCY']],
    ['ay champagne', ['Aÿ-Champagne']],
    ['', ['', ' ', '’-', '\u0000\u0007', '🙂']],
  ];
  for (const [folded, texts] of same) {
    it(`makes "${folded}" of all its spellings`, () => {
      for (const text of texts) assert.equal(fold(text), folded, text);
    });
  }

  it('expands St and Ste only as words of their own', () => {
    assert.equal(fold('Stenay'), 'stenay');
    assert.equal(fold('Moustier-Ste'), 'moustier sainte');
    assert.equal(fold('constructor'), 'constructor');
  });

  it('leaves letters, digits and single spaces of any text, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        assert.match(fold(text), /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
        assert.equal(fold(fold(text)), fold(text));
      }),
    );
  });

  it('looks at a bounded part of a text of any length', () => {
    assert.equal(fold('é'.repeat(1_000_000)), 'e'.repeat(200));
  });
});

describe('withoutArticle', () => {
  it('drops a leading article and nothing else', () => {
    assert.equal(withoutArticle('le ban saint martin'), 'ban saint martin');
    assert.equal(withoutArticle('l hopital'), 'hopital');
    assert.equal(withoutArticle('bar le duc'), 'bar le duc');
    assert.equal(withoutArticle('laxou'), 'laxou');
    assert.equal(withoutArticle('la'), 'la');
  });
});

describe('compact', () => {
  it('drops every space', () => assert.equal(compact('bar le duc'), 'barleduc'));
});
