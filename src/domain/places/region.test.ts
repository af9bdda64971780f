import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GRAND_EST, isGrandEst } from './region.ts';

describe('isGrandEst', () => {
  it('holds for its ten départements', () => {
    assert.equal(Object.keys(GRAND_EST).length, 10);
    for (const code of ['08', '10', '51', '52', '54', '55', '57', '67', '68', '88']) assert.ok(isGrandEst(code), code);
  });

  it('does not hold for any other text', () => {
    for (const code of ['75', '8', '', 'constructor', '__proto__', '2A', '971']) assert.ok(!isGrandEst(code), code);
  });
});
