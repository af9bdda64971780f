import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NAME } from './registration-patterns.ts';

const isName = (text: string): boolean => NAME.every((shape) => shape.test(text));

describe('a name', () => {
  it('is what people are called', () => {
    for (const name of [
      'Léa Martin',
      'J.-P. Martin',
      'M.Dupont',
      'Dr.Müller',
      'Zoé "Œil" O’Neil',
      '李小龙',
      'Anne c/o Léa',
    ])
      assert.ok(isName(name), name);
  });

  it('holds no digits and none of the signs of sentences', () => {
    for (const name of ['Gagnez 1000 euros', 'Jo 0899', 'Jo ! Rappelez', 'Jo : urgent', 'Jo = 1', 'Jo €', 'Jo 🎁', 'Ⅻ'])
      assert.ok(!isName(name), name);
  });

  it('holds no address of a site or a mailbox', () => {
    for (const name of [
      'Jo https://spam.example/x',
      'Jo HTTP://SPAM.EXAMPLE',
      'ftp://spam',
      'Jo www.spam.example',
      'WWW.SPAM.EXAMPLE',
      'Jo spam.example/x',
      'Jo spam.example:8080',
      'Jo (spam.example/x)',
      'jo@spam.example',
    ])
      assert.ok(!isName(name), name);
  });
});
