import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dialLink } from './dial-link.ts';

describe('a link that dials from any country', () => {
  const cases = [
    ['03 53 01 40 40', 'tel:+33353014040'],
    ['03.53.01.40.40', 'tel:+33353014040'],
    ['03\u00a053\u00a001\u202f40\u202f40', 'tel:+33353014040'],
    ['03\u201153-01-40-40', 'tel:+33353014040'],
    ['+33 3 53 01 40 40', 'tel:+33353014040'],
    ['+33 (0)3 53 01 40 40', 'tel:+33353014040'],
    ['0033 3 53 01 40 40', 'tel:+33353014040'],
    ['+352 27 12 34', 'tel:+352271234'],
    ['00352 27 12 34', 'tel:+352271234'],
  ] as const;
  for (const [number, link] of cases) it(`${number}: ${link}`, () => assert.equal(dialLink(number), link));

  it('leaves short numbers as they are: they work within France only', () => {
    assert.equal(dialLink('39 49'), 'tel:3949');
  });
});
