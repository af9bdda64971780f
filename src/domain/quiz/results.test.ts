import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { STAGES } from '../../contract/common.ts';
import type { Quiz } from '../../contract/quizzes.ts';
import type { Answers } from './answers.ts';
import { evaluate } from './conditions.ts';
import { nearMisses } from './near-misses.ts';
import { path, walk } from './path.ts';
import { results, matchingOutcomes, support } from './results.ts';
import { anyQuiz, everyWalk } from '../../../test/support/sample-quizzes.ts';
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
        assert.deepEqual(new Set(shown), new Set(matchingOutcomes(quiz.outcomes, walk(quiz, answers).facts)));
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
        for (const { when } of matchingOutcomes(quiz.outcomes, facts)) {
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
        const now = matchingOutcomes(quiz.outcomes, walk(quiz, answers).facts);
        for (const { outcome, question, to } of nearMisses(quiz, answers)) {
          assert.ok(!now.includes(outcome));
          const changed = walk(quiz, { ...answers, [question.code]: to });
          assert.ok(matchingOutcomes(quiz.outcomes, changed.facts).includes(outcome));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** What every other option of a question that has one answer would lead to; `isMore`: not for its own sake alone. */
const otherOptions = (quiz: Quiz, answers: Answers) =>
  path(quiz, answers).flatMap((question) => {
    const options = question.kind === 'single' ? (question.options ?? []) : [];
    const at = options.findIndex(({ code }) => code === walk(quiz, answers).facts.get(question.code));
    return options.flatMap((option, index) => {
      if (index === at) return [];
      const { facts } = walk(quiz, { ...answers, [question.code]: option.code });
      const isProposed = option.suggestible !== false && !(question.onward && index < at);
      return matchingOutcomes(quiz.outcomes, facts).map((outcome) => ({
        outcome,
        question,
        isProposed,
        isMore: support(quiz, outcome.when, facts).some((one) => one.question !== question.code),
      }));
    });
  });

describe('the change that a near miss proposes', () => {
  it('is never an answer that the quiz proposes to nobody, nor one that is over', () => {
    fc.assert(
      fc.property(anyVisit, ({ quiz, answers }) => {
        const { facts } = walk(quiz, answers);
        for (const { question, option } of nearMisses(quiz, answers)) {
          const options = question.options ?? [];
          const to = options.findIndex(({ code }) => code === option);
          if (to < 0) continue;
          assert.notEqual(options[to]?.suggestible, false);
          if (question.onward) assert.ok(to > options.findIndex(({ code }) => code === facts.get(question.code)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is there for whatever is near, and of no question that is harder to change than another that would do', () => {
    fc.assert(
      fc.property(anyVisit, ({ quiz, answers }) => {
        const order = quiz.preferredChanges ?? [];
        const rank = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
        const held = matchingOutcomes(quiz.outcomes, walk(quiz, answers).facts);
        const misses = nearMisses(quiz, answers);
        const ways = otherOptions(quiz, answers).filter(({ outcome }) => !held.includes(outcome));
        for (const { outcome, question } of ways.filter(({ isProposed }) => isProposed)) {
          const miss = misses.find((one) => one.outcome === outcome);
          if (miss) assert.ok(rank(miss.question.code) <= rank(question.code));
          else assert.ok(!ways.some((one) => one.outcome === outcome && one.isMore), outcome.code);
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
