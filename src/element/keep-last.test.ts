import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepLast } from './keep-last.ts';

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
