import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { personKey } from './person-key.ts';

const key = (name: string, email = 'lea@example.org'): string => personKey({ name, email });

describe('a person', () => {
  it('is the same whatever the case, accents, blanks and signs of the name, and the case of the e-mail', () => {
    for (const name of ['LEA MARTIN', '  léa\u00A0 Martin ', 'Le\u0301a Martin', 'Léa-Martin', 'Lé\u200Ba Martin'])
      assert.equal(key(name), key('Léa Martin'), name);
    assert.equal(key('Léa', ' LEA@Example.org '), key('Léa'));
  });

  it('is another one by another name, or another address', () => {
    assert.notEqual(key('Léo Martin'), key('Léa Martin'));
    assert.notEqual(key('李小龙'), key('李小'));
    assert.notEqual(key('Léa', 'léa@example.org'), key('Léa'));
  });
});
