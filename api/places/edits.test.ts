import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { edits, slipsForgiven } from './edits.ts';

/** Optimal string alignment written straight from its definition, unbounded. */
function oracle(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, d[i - 2]![j - 2]! + 1);
      d[i]![j] = best;
    }
  }
  return d[a.length]![b.length]!;
}

// Few letters, so that near misses are frequent.
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 10 });
const max = fc.integer({ min: 1, max: 2 });

describe('edits', () => {
  const known: [string, string, number][] = [
    ['nancy', 'nancy', 0],
    ['nanci', 'nancy', 1],
    ['nnacy', 'nancy', 1],
    ['nncy', 'nancy', 1],
    ['maxevile', 'maxeville', 1],
    ['morhnage', 'morhange', 1],
    ['strasbuorgh', 'strasbourg', 2],
    ['metz', 'nancy', 3],
  ];
  for (const [typed, text, slips] of known) {
    it(`counts ${slips} from "${typed}" to "${text}" (3: more than two)`, () =>
      assert.equal(edits(typed, text, 2), slips));
  }

  it('agrees with the definition up to its bound', () => {
    fc.assert(
      fc.property(word, word, max, (a, b, bound) =>
        assert.equal(edits(a, b, bound), Math.min(oracle(a, b), bound + 1)),
      ),
      { numRuns: 2_000 },
    );
  });

  it('finds the best beginning of a word that is still being typed', () => {
    assert.equal(edits('maxevi', 'maxeville', 1, true), 0);
    assert.equal(edits('vandeuv', 'vandoeuvrelesnancy', 1, true), 1);
    fc.assert(
      fc.property(word, word, max, (a, b, bound) => {
        const best = Math.min(...[...b, ''].map((_, length) => oracle(a, b.slice(0, length))));
        assert.equal(edits(a, b, bound, true), Math.min(best, bound + 1));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('slipsForgiven', () => {
  it('grows with the word', () => {
    assert.deepEqual([2, 3, 4, 7, 8, 40].map(slipsForgiven), [0, 0, 1, 1, 2, 2]);
  });
});
