import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withSecondTry } from './import-again.ts';

describe('a part that comes on demand', () => {
  it('is asked for again by another address when it does not come', () => {
    assert.equal(
      withSecondTry('const t=async()=>(await import(`./month-view-BIcX362.js`)).a;'),
      'const t=async()=>(await import(`./month-view-BIcX362.js`).catch(()=>import("./month-view-BIcX362.js?"+performance.now()))).a;',
    );
  });

  it('is not confused with static imports, nor with addresses worked out at run time', () => {
    for (const code of ['import{a as t}from"./core-B8AZOjK.js";', 'import(e+t)', 'import("https://kit.example/a.js")'])
      assert.equal(withSecondTry(code), code);
  });
});
