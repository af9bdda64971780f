import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { AnswerValue, Condition, Quiz } from '../../../../src/contract/quizzes.ts';
import { evaluate } from '../../../../src/domain/quiz/conditions.ts';
import { path, walk } from '../../../../src/domain/quiz/path.ts';
import { matchingOutcomes } from '../../../../src/domain/quiz/results.ts';
import {
  anyQuiz,
  everyAnswer,
  everyWalk,
  is,
  outcomeOf,
  quizOf,
  yesOrNo,
} from '../../../../test/support/sample-quizzes.ts';
import { prove } from './prove.ts';
import { unsoundVariant, type VariantFault, variantFaults, type VariantRules } from './variant.ts';

const NEVER: Condition = { op: 'any', of: [] };
const promises = { maxQuestions: 20, mustReach: { stages: [], partners: [] } };

/** The variant as it is published, but for its words. */
const variantOf = (whole: Quiz, { presets, skip }: Pick<VariantRules, 'presets' | 'skip'>): Quiz => ({
  ...whole,
  presets,
  questions: whole.questions.map((one) => (skip.includes(one.code) ? { ...one, visibleWhen: NEVER } : one)),
});

const none: VariantRules = { presets: {}, skip: [], rulesOut: [], partners: [] };

function check(whole: Quiz, some: Partial<VariantRules>): readonly VariantFault[] {
  const rules = { ...none, ...some };
  const unsound = unsoundVariant(whole, rules);
  if (unsound.length > 0) return unsound;
  const variant = variantOf(whole, rules);
  const reached = { whole: prove(whole, promises).outcomes, variant: prove(variant, promises).outcomes };
  return variantFaults(whole, variant, rules, reached);
}

/** A quiz with one question left out and one answered in advance, neither of which need be there. */
const anyVariant = anyQuiz.chain((whole) =>
  fc
    .record({
      skip: fc.option(fc.constantFrom(...whole.questions), { nil: undefined }),
      given: fc.option(fc.constantFrom(...whole.questions), { nil: undefined }),
      at: fc.nat(),
    })
    .map(({ skip, given, at }) => {
      const answers = given ? everyAnswer(given) : [];
      const answer = answers[at % Math.max(answers.length, 1)];
      const presets: Record<string, AnswerValue> =
        given && given !== skip && answer !== undefined ? { [given.code]: answer } : {};
      return { whole, skip: skip ? [skip.code] : [], presets };
    }),
);

describe('the proof of a variant agrees with trying every combination', () => {
  it('on what it loses while its presets are as they are', () => {
    fc.assert(
      fc.property(anyVariant, ({ whole, skip, presets }) => {
        const reach = (quiz: Quiz) =>
          new Set(
            everyWalk(quiz).flatMap((answers) =>
              matchingOutcomes(quiz.outcomes, walk(quiz, answers).facts).map(({ code }) => code),
            ),
          );
        const kept = reach(variantOf(whole, { presets, skip }));
        const lost = [...reach(whole)].filter((code) => !kept.has(code));
        const told = check(whole, { presets, skip }).filter(({ reason }) => reason.includes('any more'));
        assert.equal(told.length, lost.length);
        for (const code of lost) assert.ok(told.some(({ reason }) => reason.includes(`"${code}"`)));
        assert.ok(!check(whole, { presets, skip, rulesOut: lost }).some(({ reason }) => reason.includes('any more')));
      }),
      { numRuns: 300 },
    );
  });

  it('on what holds because a question is left out', () => {
    fc.assert(
      fc.property(anyVariant, ({ whole, skip }) => {
        const variant = variantOf(whole, { presets: {}, skip });
        const walks = everyWalk(variant).map((answers) => ({
          ...walk(variant, answers),
          path: path(variant, answers),
        }));
        const asked = new Set(walks.flatMap((one) => one.path.map(({ code }) => code)));
        const told = check(whole, { skip }).filter(({ pointer }) => pointer === '/skip');
        for (const { code, when } of whole.outcomes) {
          // What is left out is unknown, which is less than "not asked".
          const isGained = walks.some(
            ({ facts }) =>
              evaluate(when, facts) && !evaluate(when, new Map([...facts].filter(([one]) => asked.has(one)))),
          );
          const wasForAll = everyWalk(whole).every((answers) => evaluate(when, walk(whole, answers).facts));
          const isForAll = walks.every(({ facts }) => evaluate(when, facts));
          const expected = skip.length > 0 && (isGained || (isForAll && !wasForAll));
          assert.equal(
            told.some(({ reason }) => reason.includes(`, "${code}" would hold`)),
            expected,
            code,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('on presets that never count', () => {
    fc.assert(
      fc.property(anyVariant, ({ whole, skip, presets }) => {
        const variant = variantOf(whole, { presets, skip });
        const asked = new Set(everyWalk(variant).flatMap((answers) => path(variant, answers).map(({ code }) => code)));
        const told = check(whole, { presets, skip }).filter(({ reason }) => reason.includes('never counts'));
        assert.deepEqual(
          told.map(({ pointer }) => pointer),
          Object.keys(presets)
            .filter((code) => !asked.has(code))
            .map((code) => `/presets/${code}`),
        );
      }),
      { numRuns: 300 },
    );
  });
});

const text = { fr: 'x' };
const not = (of: Condition): Condition => ({ op: 'not', of });

describe('a variant that does not hold says why', () => {
  const whole = quizOf(
    [yesOrNo('here'), yesOrNo('student'), { ...yesOrNo('years'), kind: 'number', min: 0, max: 3, options: [] }],
    [
      outcomeOf('away', not(is('here', 'yes')), { kind: 'region' }),
      outcomeOf('start', is('here', 'yes')),
      outcomeOf('young', { op: 'lt', question: 'years', value: 2 }),
      outcomeOf(
        'peel',
        { op: 'all', of: [is('here', 'yes'), is('student', 'yes')] },
        { kind: 'partner', partner: 'peel' },
      ),
    ],
  );
  const table: [string, Partial<VariantRules>, string, RegExp][] = [
    ['an option that is none', { presets: { student: 'maybe' } }, '/presets/student', /is no answer to "student"/],
    ['a number out of bounds', { presets: { years: 4 } }, '/presets/years', /is no answer to "years"/],
    ['an answer to no question', { presets: { age: 4 } }, '/presets/age', /"age" is no question/],
    ['no such question to leave out', { skip: ['student', 'age'] }, '/skip/1', /"age" is no question/],
    ['no such outcome to rule out', { rulesOut: ['nothing'] }, '/rulesOut/0', /"nothing" is no outcome/],
    [
      'answered in advance and left out',
      { presets: { student: 'yes' }, skip: ['student'] },
      '/skip/0',
      /"student" is left out, so its answer in "presets" would never count/,
    ],
    ['everybody sent away', { skip: ['here'] }, '/skip', /with "here" left out, "away" would hold for everybody/],
    [
      'an outcome lost without a word',
      { presets: { here: 'no' }, rulesOut: ['peel'] },
      '',
      /no answers lead to "start", of the stage "test", any more; .* "rulesOut"/,
    ],
    ['ruled out, and yet there', { rulesOut: ['young'] }, '/rulesOut/0', /"young" is not ruled out/],
    [
      'its own partner out of reach, even if it says so',
      { presets: { student: 'no' }, rulesOut: ['peel'], partners: ['peel'] },
      '',
      /no answers lead to "peel", on whose own pages this is/,
    ],
  ];
  for (const [name, rules, pointer, reason] of table) {
    it(name, () => {
      const faults = check(whole, rules);
      assert.ok(
        faults.some((one) => one.pointer === pointer && reason.test(one.reason)),
        JSON.stringify(faults),
      );
    });
  }

  it('also a reason that would be given for nothing', () => {
    const reasons = [{ text }, { text, when: not(is('student', 'yes')) }];
    const quiz = quizOf([yesOrNo('here'), yesOrNo('student')], [outcomeOf('start', is('here', 'yes'), { reasons })]);
    assert.match(
      check(quiz, { skip: ['student'] })[0]?.reason ?? '',
      /^with "student" left out, reason 1 of "start" would be given for here = yes$/,
    );
  });

  it('and nothing of what a preset or an omission does on purpose', () => {
    assert.deepEqual(check(whole, { presets: { student: 'yes' }, partners: ['peel', 'carep'] }), []);
    assert.deepEqual(check(whole, { presets: { here: 'yes' }, rulesOut: ['away'] }), []);
    assert.deepEqual(check(whole, { skip: ['years'], rulesOut: ['young'] }), []);
  });
});
