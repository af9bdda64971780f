import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withSecondTry } from './import-again.ts';

describe('a part that comes on demand', () => {
  it('is asked for again by another address when it does not come, as said once for all parts of a file', () => {
    assert.equal(
      withSecondTry('const t=async()=>(await import(`./month-view-BIcX362.js`)).a,e=()=>import("./de-B1helBD.js");'),
      'const t=async()=>(await $again("./month-view-BIcX362.js")).a,e=()=>$again("./de-B1helBD.js");' +
        'function $again(file){return import(file).catch(()=>import(file+"?"+performance.now()))}',
    );
  });

  it('is not confused with static imports, nor with addresses worked out at run time', () => {
    for (const code of ['import{a as t}from"./core-B8AZOjK.js";', 'import(e+t)', 'import("https://kit.example/a.js")'])
      assert.equal(withSecondTry(code), code);
  });
});
