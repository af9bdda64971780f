import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { STAGES } from '../../contract/common.ts';
import { evaluate } from './conditions.ts';
import { nearMisses } from './near-misses.ts';
import { walk } from './path.ts';
import { results, standing, support } from './results.ts';
import { anyQuiz, everyWalk } from './sample-quizzes.ts';
import { readShareCode, shareCode } from './share-code.ts';

/** A quiz and one complete set of answers. */
const anyVisit = anyQuiz.chain((quiz) =>
  fc.record({ quiz: fc.constant(quiz), answers: fc.constantFrom(...everyWalk(quiz)) }),
);

describe('results', () => {
  it('hold every standing outcome once: stages in the order of the chain, then the others by priority', () => {
    fc.assert(
      fc.property(anyVisit, ({ quiz, answers }) => {
        const { next, later, beside } = results(quiz, answers);
        const shown = [...(next ? [next] : []), ...later, ...beside].map(({ outcome }) => outcome);
        assert.deepEqual(new Set(shown), new Set(standing(quiz.outcomes, walk(quiz, answers).facts)));
        assert.equal(shown.length, new Set(shown).size);
        const ranks = shown.map(({ stage }) => (stage ? (STAGES as readonly string[]).indexOf(stage) : 9));
        assert.deepEqual(
          ranks,
          [...ranks].sort((a, b) => a - b),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('rest on answers that suffice, and of which none can be spared', () => {
    fc.assert(
      fc.property(anyVisit, ({ quiz, answers }) => {
        const { facts } = walk(quiz, answers);
        for (const { when } of standing(quiz.outcomes, facts)) {
          const needed = new Set(support(quiz, when, facts).map(({ question }) => question));
          // Only what the answers in `needed` and the questions not asked tell; the rest is unknown.
          const told = [...facts].filter(([code, value]) => value === null || needed.has(code));
          assert.equal(evaluate(when, new Map(told)), true);
          for (const one of needed) assert.equal(evaluate(when, new Map(told.filter(([code]) => code !== one))), false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('near misses', () => {
  it('fail now, and hold after the one change they name', () => {
    fc.assert(
      fc.property(anyVisit, ({ quiz, answers }) => {
        const now = standing(quiz.outcomes, walk(quiz, answers).facts);
        for (const { outcome, question, to } of nearMisses(quiz, answers)) {
          assert.ok(!now.includes(outcome));
          const changed = walk(quiz, { ...answers, [question.code]: to });
          assert.ok(standing(quiz.outcomes, changed.facts).includes(outcome));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('shared codes', () => {
  it('come back as the same outcomes, in the same order', () => {
    fc.assert(
      fc.property(anyVisit, ({ quiz, answers }) => {
        const { next, later, beside } = results(quiz, answers);
        const { outcomes, unknown } = readShareCode(quiz, shareCode({ ...(next && { next }), later, beside }));
        assert.deepEqual(
          outcomes,
          (next ? [next, ...later, ...beside] : []).map(({ outcome }) => outcome),
        );
        assert.deepEqual(unknown, []);
      }),
    );
  });

  it('that mean nothing are named, whatever they hold', () => {
    fc.assert(
      fc.property(anyQuiz, fc.string(), (quiz, code) => {
        const { outcomes, unknown } = readShareCode(quiz, code);
        assert.ok(outcomes.length + unknown.length <= code.split('.').length);
      }),
    );
    const [quiz] = fc.sample(anyQuiz, 1);
    assert.deepEqual(quiz && readShareCode(quiz, 'o0.gone..gone'), {
      outcomes: [quiz?.outcomes[0]],
      unknown: ['gone'],
    });
  });
});
