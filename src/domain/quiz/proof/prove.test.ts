import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Condition, Outcome, Question, Quiz } from '../../../contract/quizzes.ts';
import { evaluate } from '../conditions.ts';
import { path, walk } from '../path.ts';
import { longestPath } from '../progress.ts';
import { standing } from '../results.ts';
import { anyQuiz, everyWalk, quizOf } from '../sample-quizzes.ts';
import type { Fault } from './fault.ts';
import { prove, type Promises } from './prove.ts';

const promises: Promises = {
  maxQuestions: 20,
  mustReach: { stages: [], partners: [] },
  partners: ['peel', 'carep'],
  poles: ['maxeville'],
};

const codes = (items: readonly { code: string }[]) => [...new Set(items.map(({ code }) => code))].sort();
const pointers = (faults: readonly Fault[], kind: Fault['kind']) =>
  faults.filter((fault) => fault.kind === kind).map(({ pointer }) => pointer);

/** The same verdict, found by trying every combination of answers. */
function bruteForce(quiz: Quiz) {
  const walks = everyWalk(quiz).map((answers) => ({ answers, ...walk(quiz, answers) }));
  return {
    questions: codes(walks.flatMap((one) => one.path)),
    outcomes: codes(walks.flatMap(({ facts }) => standing(quiz.outcomes, facts))),
    holding: codes(quiz.outcomes.filter(({ when }) => walks.some(({ facts }) => evaluate(when, facts)))),
    isCovered: walks.every(({ facts }) => standing(quiz.outcomes, facts).length > 0),
    longest: Math.max(...walks.map((one) => one.path.length)),
  };
}

describe('the proof agrees with trying every combination', () => {
  it('on what is asked, what can be an outcome, what is covered, and the longest path', () => {
    fc.assert(
      fc.property(anyQuiz, (quiz) => {
        const truth = bruteForce(quiz);
        const proof = prove(quiz, promises);
        assert.deepEqual(codes(proof.questions), truth.questions);
        assert.deepEqual(codes(proof.outcomes), truth.outcomes);
        assert.equal(pointers(proof.faults, 'uncovered').length === 0, truth.isCovered);
        assert.equal(proof.longest?.asked, truth.longest);
        assert.equal(longestPath(quiz, {}, 0, new Map()).questions, truth.longest);
        assert.equal(
          pointers(proof.faults, 'shadowed').length,
          truth.holding.filter((code) => !truth.outcomes.includes(code)).length,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('and each witness is one', () => {
    fc.assert(
      fc.property(anyQuiz, (quiz) => {
        const proof = prove(quiz, promises);
        for (const { code, answers } of proof.questions) assert.ok(codes(path(quiz, answers)).includes(code));
        for (const { code, answers } of proof.outcomes) {
          const { next, facts } = walk(quiz, answers);
          assert.equal(next, undefined);
          assert.ok(codes(standing(quiz.outcomes, facts)).includes(code));
        }
        if (proof.longest) assert.equal(path(quiz, proof.longest.answers).length, proof.longest.asked);
      }),
      { numRuns: 300 },
    );
  });

  it('on which conditions can hold at all', () => {
    fc.assert(
      fc.property(anyQuiz, (quiz) => {
        const walks = everyWalk(quiz).map((answers) => walk(quiz, answers));
        const dead = quiz.outcomes.flatMap(({ when }, index) =>
          walks.some(({ facts }) => evaluate(when, facts)) ? [] : [`/outcomes/${index}/when`],
        );
        const reported = pointers(prove(quiz, promises).faults, 'contradiction');
        for (const pointer of dead)
          assert.ok(
            reported.some((one) => one.startsWith(pointer)),
            pointer,
          );
      }),
      { numRuns: 300 },
    );
  });
});
