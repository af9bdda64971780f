import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { AttributeCheck } from './attribute-check.ts';

/** The checks of an element, and what they say on the console. */
function prepareCheck(t: TestContext) {
  const lines: string[] = [];
  t.mock.method(console, 'warn', (line: string) => lines.push(line));
  return { check: new AttributeCheck({ localName: 'alexis-thing' } as Element), lines };
}

describe('the value of an attribute', () => {
  it('holds where it is one of those allowed', (t) => {
    const { check, lines } = prepareCheck(t);
    assert.equal(check.oneOf('view', 'map', ['auto', 'list', 'map']), 'map');
    assert.deepEqual(lines, []);
  });

  it('is the default where it is not, which is said once', (t) => {
    const { check, lines } = prepareCheck(t);
    assert.equal(check.oneOf('view', 'grid', ['auto', 'list', 'map']), 'auto');
    assert.equal(check.oneOf('view', 'cards', ['auto', 'list', 'map']), 'auto');
    assert.equal(check.oneOf('theme', 'dim', ['light', 'dark']), 'light');
    assert.deepEqual(lines, [
      '[alexis] <alexis-thing> attribute "view" must be auto, list or map; using auto.',
      '[alexis] <alexis-thing> attribute "theme" must be light or dark; using light.',
    ]);
  });

  it('may be taken back by a framework without a word', (t) => {
    const { check, lines } = prepareCheck(t);
    for (const none of [null, undefined]) {
      assert.equal(check.oneOf('view', none, ['auto', 'list']), 'auto');
      assert.equal(check.valid('limit', none, false, 0, 'must be a number; listing all'), 0);
    }
    assert.deepEqual(lines, []);
  });

  it('is checked by a rule of its own', (t) => {
    const { check, lines } = prepareCheck(t);
    assert.equal(check.valid('limit', 3, true, 0, 'must be a number; listing all'), 3);
    assert.equal(check.valid('limit', NaN, false, 0, 'must be a number; listing all'), 0);
    assert.deepEqual(lines, ['[alexis] <alexis-thing> attribute "limit" must be a number; listing all.']);
  });
});
