import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoizeLast } from './memoize-last.ts';

describe('a function that remembers', () => {
  it('gives the same object as long as its arguments are the same', () => {
    const together = memoizeLast((names: readonly string[], count: number) => ({ names, count }));
    const names = ['Dieuze'];
    const first = together(names, 1);
    assert.equal(together(names, 1), first);
    assert.deepEqual(together(names, 2), { names, count: 2 });
    assert.notEqual(together(['Dieuze'], 2), together(names, 2));
  });

  it('remembers the last answer alone, also where that is nothing', () => {
    let made = 0;
    const found = memoizeLast((name: string) => void (made += name.length));
    for (const name of ['a', 'a', 'b', 'b', 'a']) found(name);
    assert.equal(made, 3);
  });
});
