import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepLast, memoizeLast } from './keep-last.ts';

describe('an object that is made at each drawing', () => {
  it('is the same as long as nothing in it changed', () => {
    const names = ['Dieuze'];
    const keep = keepLast<{ readonly names: readonly string[]; readonly level?: number }>();
    const first = keep({ names, level: 2 });
    assert.equal(keep({ names, level: 2 }), first);
    const second = keep({ names, level: 3 });
    assert.deepEqual(second, { names, level: 3 });
    assert.equal(keep({ names, level: 3 }), second);
    assert.notEqual(keep({ names: ['Dieuze'], level: 3 }), second);
  });
});

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
