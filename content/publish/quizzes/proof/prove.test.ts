import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Condition, Outcome, Question, Quiz } from '../../../../src/contract/quizzes.ts';
import { evaluate } from '../../../../src/domain/quiz/conditions.ts';
import { path, walk } from '../../../../src/domain/quiz/path.ts';
import { matchingOutcomes } from '../../../../src/domain/quiz/results.ts';
import { anyQuiz, everyWalk, is, outcomeOf, quizOf, yesOrNo } from '../../../../test/support/sample-quizzes.ts';
import { longestPaths } from '../tables/longest-paths.ts';
import { diagram } from './diagram.ts';
import { FAULT_KINDS, type Fault } from './fault.ts';
import { prove, type Promises } from './prove.ts';

const promises: Promises = {
  maxQuestions: 20,
  mustReach: { stages: [], partners: [] },
  partners: ['peel', 'carep'],
  poles: ['maxeville'],
  contests: ['trajectoires-2020'],
};

const codes = (items: readonly { code: string }[]) => [...new Set(items.map(({ code }) => code))].sort();
const pointers = (faults: readonly Fault[], kind: Fault['kind']) =>
  faults.filter((fault) => fault.kind === kind).map(({ pointer }) => pointer);

/** Whether neither the chain of stages nor priority puts one before the other. */
const isSamePlace = (a: Outcome, b: Outcome) => a.priority === b.priority && a.stage === b.stage;

/** The same verdict, found by trying every combination of answers. */
function bruteForce(quiz: Quiz) {
  const walks = everyWalk(quiz).map((answers) => ({ answers, ...walk(quiz, answers) }));
  const shown = walks.map(({ facts }) => matchingOutcomes(quiz.outcomes, facts));
  return {
    questions: codes(walks.flatMap((one) => one.path)),
    outcomes: codes(walks.flatMap(({ facts }) => matchingOutcomes(quiz.outcomes, facts))),
    holding: codes(quiz.outcomes.filter(({ when }) => walks.some(({ facts }) => evaluate(when, facts)))),
    ambiguous: quiz.outcomes.flatMap((late, index) =>
      quiz.outcomes
        .slice(0, index)
        .filter((early) => isSamePlace(early, late) && shown.some((one) => one.includes(early) && one.includes(late)))
        .map(() => `/outcomes/${index}/priority`),
    ),
    isCovered: walks.every(({ facts }) => matchingOutcomes(quiz.outcomes, facts).length > 0),
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
        assert.deepEqual(longestPaths(quiz)?.[0], [{ most: truth.longest }]);
        assert.deepEqual(pointers(proof.faults, 'ambiguous-order'), truth.ambiguous);
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
          assert.ok(codes(matchingOutcomes(quiz.outcomes, facts)).includes(code));
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

const text = { fr: 'x' };
const always: Condition = { op: 'answered', question: 'a' };
const sound = (): Quiz => quizOf([yesOrNo('a'), yesOrNo('b', is('a', 'yes'))], [outcomeOf('o', always)]);

describe('each kind of defect is named with its place and reason', () => {
  const commune: Question = { code: 'c', kind: 'commune', label: text, why: text };
  const table: [Fault['kind'], string, RegExp, Quiz][] = [
    [
      'double',
      '/questions/1/code',
      /"a" stands there twice/,
      quizOf([yesOrNo('a'), yesOrNo('a')], [outcomeOf('o', always)]),
    ],
    [
      'double',
      '/outcomes/1/code',
      /"o" stands/,
      { ...sound(), outcomes: [outcomeOf('o', always), outcomeOf('o', always)] },
    ],
    [
      'double',
      '/contacts/1/departments/0',
      /54/,
      { ...sound(), contacts: [...sound().contacts, { departments: ['54'], pole: 'maxeville' }] },
    ],
    [
      'unknown-reference',
      '/outcomes/0/when/question',
      /"z" is no question/,
      { ...sound(), outcomes: [outcomeOf('o', is('z', 'yes'))] },
    ],
    [
      'unknown-reference',
      '/outcomes/0/when/of/1/value',
      /"maybe" is no option of "a"/,
      { ...sound(), outcomes: [outcomeOf('o', { op: 'any', of: [always, is('a', 'maybe')] })] },
    ],
    [
      'unknown-reference',
      '/outcomes/0/when/of/values/0',
      /"99" is no département/,
      quizOf([commune], [outcomeOf('o', { op: 'not', of: { op: 'department-in', question: 'c', values: ['99'] } })]),
    ],
    [
      'unknown-reference',
      '/outcomes/0/partner',
      /"nobody" is no partner/,
      { ...sound(), outcomes: [outcomeOf('o', always, { kind: 'partner', partner: 'nobody' })] },
    ],
    [
      'unknown-reference',
      '/outcomes/0/pole',
      /"nowhere" is no open pôle/,
      { ...sound(), outcomes: [outcomeOf('o', always, { pole: 'nowhere' })] },
    ],
    [
      'unknown-reference',
      '/outcomes/0/contest',
      /"nowhere" is no edition of the contest, nor "current"/,
      { ...sound(), outcomes: [outcomeOf('o', always, { kind: 'contest', contest: 'nowhere' })] },
    ],
    [
      'unknown-reference',
      '/outcomes/0/contest',
      /of kind contest names an edition, or "current"/,
      { ...sound(), outcomes: [outcomeOf('o', always, { kind: 'contest' })] },
    ],
    [
      'unknown-reference',
      '/questions/0/unsure/reads',
      /"ZZ" is no département/,
      quizOf(
        [{ ...commune, unsure: { reads: { department: 'ZZ' } } }],
        [outcomeOf('o', { op: 'answered', question: 'c' })],
      ),
    ],
    [
      'unknown-reference',
      '/questions/0/unsure/reads',
      /commune 57463 is not in the département 54/,
      quizOf(
        [{ ...commune, unsure: { reads: { department: '54', insee: '57463' } } }],
        [outcomeOf('o', { op: 'answered', question: 'c' })],
      ),
    ],
    [
      'ambiguous-order',
      '/outcomes/1/priority',
      /"p" and "o" both have priority 1, so nothing says which comes first for a = yes/,
      { ...sound(), outcomes: [outcomeOf('o', always), outcomeOf('p', is('a', 'yes'))] },
    ],
    [
      'unknown-reference',
      '/outcomes/0/stage',
      /must be one of/,
      { ...sound(), outcomes: [outcomeOf('o', always, { stage: 'other' })] },
    ],
    [
      'unknown-reference',
      '/questions/0/unsure/reads',
      /is no answer/,
      { ...sound(), questions: [{ ...yesOrNo('a'), unsure: { reads: 'maybe' } }] },
    ],
    [
      'wrong-kind',
      '/outcomes/0/when/op',
      /"lt" cannot be asked of "a"/,
      { ...sound(), outcomes: [outcomeOf('o', { op: 'lt', question: 'a', value: 3 })] },
    ],
    [
      'forward-reference',
      '/questions/0/visibleWhen',
      /"b" is asked later/,
      quizOf([yesOrNo('a', is('b', 'yes')), yesOrNo('b')], [outcomeOf('o', always)]),
    ],
    [
      'cycle',
      '/questions/0/visibleWhen',
      /a → b → a/,
      quizOf([yesOrNo('a', is('b', 'yes')), yesOrNo('b', is('a', 'yes'))], [outcomeOf('o', always)]),
    ],
    ['cycle', '/questions/0/visibleWhen', /a → a/, quizOf([yesOrNo('a', is('a', 'yes'))], [outcomeOf('o', always)])],
    [
      'no-contact',
      '/contacts',
      /88 Vosges/,
      {
        ...sound(),
        contacts: [{ departments: ['08', '10', '51', '52', '54', '55', '57', '67', '68'], pole: 'maxeville' }],
      },
    ],
    [
      'never-asked',
      '/questions/2/visibleWhen',
      /"c" is never asked/,
      quizOf(
        [yesOrNo('a'), yesOrNo('b', is('a', 'yes')), yesOrNo('c', { op: 'all', of: [is('a', 'no'), is('b', 'yes')] })],
        [outcomeOf('o', always)],
      ),
    ],
    [
      'contradiction',
      '/outcomes/1/when',
      /never holds: a = yes and a = no/,
      {
        ...sound(),
        outcomes: [outcomeOf('o', always), outcomeOf('p', { op: 'all', of: [is('a', 'yes'), is('a', 'no')] })],
      },
    ],
    [
      'contradiction',
      '/outcomes/0/when/of/1',
      /never holds: a = no and b = yes/,
      {
        ...sound(),
        outcomes: [outcomeOf('o', { op: 'any', of: [always, { op: 'all', of: [is('a', 'no'), is('b', 'yes')] }] })],
      },
    ],
    [
      'contradiction',
      '/outcomes/0/reasons/1/when',
      /never holds: a = no/,
      {
        ...sound(),
        outcomes: [
          outcomeOf('o', is('a', 'yes'), { reasons: [{ text }, { text, when: is('a', 'no') }] }),
          outcomeOf('p', always),
        ],
      },
    ],
    [
      'shadowed',
      '/outcomes/1/when',
      /"p" is always left out: where it holds, "o" stands alone/,
      {
        ...sound(),
        outcomes: [outcomeOf('o', always, { alone: true }), outcomeOf('p', is('a', 'yes'), { priority: 2 })],
      },
    ],
    ['uncovered', '/outcomes', /no outcome for a = no/, { ...sound(), outcomes: [outcomeOf('o', is('a', 'yes'))] }],
    [
      'no-reason',
      '/outcomes/0/reasons',
      /"o" has no reason to show for a = no/,
      { ...sound(), outcomes: [outcomeOf('o', always, { reasons: [{ text, when: is('a', 'yes') }] })] },
    ],
  ];
  for (const [kind, pointer, reason, quiz] of table) {
    it(`${kind} at ${pointer}`, () => {
      const fault = prove(quiz, promises).faults.find((one) => one.kind === kind && one.pointer === pointer);
      assert.match(fault?.reason ?? JSON.stringify(prove(quiz, promises).faults), reason);
    });
  }

  it('what was promised and is not kept', () => {
    const { faults } = prove(sound(), {
      ...promises,
      maxQuestions: 1,
      mustReach: { stages: ['suivi'], partners: ['peel'] },
    });
    assert.deepEqual(faults.map(({ kind }) => kind).sort(), ['too-long', 'unreachable-partner', 'unreachable-stage']);
    assert.match(
      faults.find(({ kind }) => kind === 'too-long')?.reason ?? '',
      /2 questions, at most 1 promised, for a = yes/,
    );
  });

  it('rules too entangled to be told in time', () => {
    const asked = Array.from({ length: 14 }, (_, index) => yesOrNo(`q${index}`));
    const late = asked.map(({ code }, index) =>
      yesOrNo(`l${index}`, { op: 'all', of: [is(code, 'yes'), is(`q${(index + 5) % 14}`, 'no')] }),
    );
    const { faults } = prove(quizOf([...asked, ...late], [outcomeOf('o', { op: 'answered', question: 'q0' })]), {
      ...promises,
      maxQuestions: 99,
    });
    assert.deepEqual(
      faults.map(({ kind }) => kind),
      ['too-intricate'],
    );
  });

  it('and nothing where nothing is wrong', () => {
    assert.deepEqual(prove(sound(), promises).faults, []);
    const contests = ['current', 'trajectoires-2020'].map((contest, priority) =>
      outcomeOf(`o${priority}`, always, { kind: 'contest', contest, priority }),
    );
    assert.deepEqual(prove({ ...sound(), outcomes: contests }, promises).faults, []);
  });

  it('nor where equal priorities leave no doubt: never together, or apart in the chain of stages', () => {
    const apart = [outcomeOf('o', is('a', 'yes')), outcomeOf('p', is('a', 'no'))];
    assert.deepEqual(prove({ ...sound(), outcomes: apart }, promises).faults, []);
    const stages = [outcomeOf('o', always), outcomeOf('p', always, { stage: 'suivi' })];
    assert.deepEqual(prove({ ...sound(), outcomes: stages }, promises).faults, []);
  });

  it('all kinds were met', () => {
    const met = new Set([
      ...table.map(([kind]) => kind),
      'too-long',
      'unreachable-partner',
      'unreachable-stage',
      'too-intricate',
    ]);
    assert.deepEqual(
      [...FAULT_KINDS].filter((kind) => !met.has(kind)),
      [],
    );
  });
});

describe('the proof is quick', () => {
  it('takes less than two seconds for 20 questions of ten options, with more combinations than could be tried', () => {
    const codes = Array.from({ length: 10 }, (_, index) => `o${index}`);
    const questions = Array.from({ length: 20 }, (_, index): Question => ({
      ...yesOrNo(`q${index}`),
      kind: index % 3 === 2 ? 'multiple' : 'single',
      options: codes.map((code) => ({ code, label: text })),
      ...(index > 2 && {
        visibleWhen: {
          op: 'any',
          of: [
            index % 3 === 0
              ? { op: 'includes', question: `q${index - 1}`, value: 'o3' }
              : { op: 'in', question: `q${index - (index % 3)}`, values: ['o1', 'o2', 'o3'] },
            { op: 'not', of: { op: 'in', question: 'q0', values: ['o4', 'o5'] } },
          ],
        },
      }),
    }));
    const outcomes = Array.from({ length: 20 }, (_, index) =>
      outcomeOf(`r${index}`, {
        op: 'all',
        of: [
          index % 3 === 2
            ? { op: 'includes', question: `q${index}`, value: 'o3' }
            : { op: 'in', question: `q${index}`, values: codes.slice(0, 5) },
          { op: 'not', of: { op: 'in', question: `q${index - (index % 3) > 2 ? 0 : 1}`, values: ['o7', 'o8'] } },
        ],
      }),
    );
    const start = performance.now();
    const { longest, outcomes: reached } = prove(quizOf(questions, outcomes), promises);
    assert.ok(performance.now() - start < 2000);
    assert.equal(longest?.asked, 20);
    assert.equal(reached.length, 20);
  });
});

describe('the diagram for authors', () => {
  it('has an arrow wherever one question can follow another, and no other', () => {
    assert.deepEqual(
      diagram(sound())
        .split('\n')
        .filter((line) => line.includes('-->')),
      [
        '  start --> q0',
        '  q0 -->|"a = yes"| q1',
        '  q0 --> result',
        '  q1 --> result',
        '  result -->|"a answered"| o0',
      ],
    );
  });

  it('keeps signs of its own out of the labels', () => {
    const quiz = sound();
    const label = { fr: 'a "b" <c> #d' };
    assert.match(diagram({ ...quiz, questions: [{ ...yesOrNo('a'), label }] }), /a #quot;b#quot; #lt;c#gt; #35;d/);
  });
});
