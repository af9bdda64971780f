import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { AnswerValue, Question, Quiz } from '../../contract/quizzes.ts';
import { type Answers, UNSURE } from './answers.ts';
import { evaluate } from './conditions.ts';
import { nextQuestion, path, pruned, walk } from './path.ts';
import { progress } from './progress.ts';
import { anyQuiz, everyAnswer, everyWalk, quizOf } from '../../../test/support/sample-quizzes.ts';
import { withTables } from '../../../content/publish/quizzes/tables/with-tables.ts';

/** A visitor's act: answer the next question, go back and answer a question of the path anew, or take an answer away. */
type Act = { readonly kind: 'answer' | 'edit' | 'clear'; readonly pick: number; readonly at: number };
const anyAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('answer' as const, 'answer' as const, 'edit' as const, 'clear' as const),
  pick: fc.nat(50),
  at: fc.nat(50),
});

const nth = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];

function after(quiz: Quiz, answers: Answers, { kind, pick, at }: Act): Answers {
  const question = kind === 'answer' ? nextQuestion(quiz, answers) : nth(path(quiz, answers), at);
  if (!question) return answers;
  if (kind === 'clear') {
    return Object.fromEntries(Object.entries(answers).filter(([code]) => code !== question.code));
  }
  const answer = nth(everyAnswer(question), pick) as AnswerValue;
  return { ...answers, [question.code]: answer };
}

/** What a question's visibility must be, said once more without the walk: its condition over the answers that count. */
function isRelevant(quiz: Quiz, answers: Answers, code: string): boolean {
  const index = quiz.questions.findIndex((question) => question.code === code);
  const question = quiz.questions[index];
  if (!question) return false;
  const before = quiz.questions.slice(0, index);
  const relevant = before.filter((one) => isRelevant(quiz, answers, one.code));
  if (relevant.some((one) => answers[one.code] === undefined)) return false;
  const facts = new Map(
    before.map((one) => {
      const answer = relevant.includes(one) ? (answers[one.code] ?? null) : null;
      return [one.code, answer === UNSURE ? (one.unsure?.reads ?? null) : answer];
    }),
  );
  return !question.visibleWhen || evaluate(question.visibleWhen, facts);
}

describe('random walks with back, edit and prune', () => {
  const walks = fc.record({ quiz: anyQuiz, acts: fc.array(anyAct, { maxLength: 25 }) });

  it('show the relevant questions and no other, and keep exactly their answers', () => {
    fc.assert(
      fc.property(walks, ({ quiz, acts }) => {
        let answers: Answers = {};
        for (const act of acts) {
          answers = after(quiz, answers, act);
          const shown = path(quiz, answers).map(({ code }) => code);
          const relevant = quiz.questions.map(({ code }) => code).filter((code) => isRelevant(quiz, answers, code));
          assert.deepEqual(shown, relevant);
          const kept = pruned(quiz, answers);
          assert.deepEqual(Object.keys(kept).sort(), relevant.filter((code) => answers[code] !== undefined).sort());
          for (const code of Object.keys(kept)) assert.deepEqual(kept[code], answers[code]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('give the same result from the pruned answers as from all', () => {
    fc.assert(
      fc.property(walks, ({ quiz, acts }) => {
        let answers: Answers = {};
        for (const act of acts) answers = after(quiz, answers, act);
        assert.deepEqual(walk(quiz, pruned(quiz, answers)), walk(quiz, answers));
      }),
    );
  });

  it('bring an answer back when its path comes back', () => {
    const quiz = quizOf(
      [
        { code: 'a', kind: 'single', label: { fr: '' }, why: { fr: '' }, options: yesNo },
        {
          code: 'b',
          kind: 'single',
          label: { fr: '' },
          why: { fr: '' },
          options: yesNo,
          visibleWhen: { op: 'eq', question: 'a', value: 'yes' },
        },
      ],
      [],
    );
    const answers = { a: 'yes', b: 'no' };
    assert.deepEqual(pruned(quiz, { ...answers, a: 'no' }), { a: 'no' });
    assert.deepEqual(pruned(quiz, { ...answers, a: 'yes' }), answers);
  });
});

const yesNo = ['yes', 'no'].map((code) => ({ code, label: { fr: code } }));

describe('progress', () => {
  it('grows with each answer, never stalls, and ends complete', () => {
    fc.assert(
      fc.property(
        fc.record({ quiz: anyQuiz, picks: fc.array(fc.nat(50), { minLength: 6, maxLength: 6 }) }),
        ({ quiz, picks }) => {
          let answers: Answers = {};
          let before = progress(quiz, answers);
          for (const pick of picks) {
            if (!nextQuestion(quiz, answers)) break;
            answers = after(quiz, answers, { kind: 'answer', pick, at: 0 });
            const now = progress(quiz, answers);
            assert.equal(now.asked, before.asked + 1);
            assert.ok(now.remainingAtMost < before.remainingAtMost);
            before = now;
          }
          if (!nextQuestion(quiz, answers)) assert.equal(before.remainingAtMost, 0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('promises exactly the longest path that is left', () => {
    fc.assert(
      fc.property(anyQuiz, fc.array(fc.nat(50), { maxLength: 3 }), (quiz, picks) => {
        let answers: Answers = {};
        for (const pick of picks) answers = after(quiz, answers, { kind: 'answer', pick, at: 0 });
        const { asked, remainingAtMost } = progress(quiz, answers);
        const lengths = everyWalk(quiz, answers).map((one) => path(quiz, one).length);
        assert.equal(asked + remainingAtMost, Math.max(...lengths));
      }),
      { numRuns: 400 },
    );
  });

  it('and does so where some answers are given in advance, kept or changed', () => {
    const anyGiven = anyQuiz.chain(({ questions, outcomes }) =>
      fc
        .record({ which: fc.subarray(questions), pick: fc.nat(50), changed: fc.nat(50), picks: fc.array(fc.nat(50)) })
        .map(({ which, pick, changed, picks }) => {
          const answer = (question: Question, at: number) => [question.code, nth(everyAnswer(question), at)] as const;
          const presets = Object.fromEntries(which.map((one) => answer(one, pick))) as Answers;
          const answers = Object.fromEntries(which.slice(0, 1).map((one) => answer(one, changed))) as Answers;
          return { quiz: withTables({ ...quizOf(questions, outcomes), presets }), answers, picks };
        }),
    );
    fc.assert(
      fc.property(anyGiven, ({ quiz, answers: changed, picks }) => {
        let answers = changed;
        for (const pick of picks.slice(0, 3)) {
          if (nextQuestion(quiz, answers)) answers = after(quiz, answers, { kind: 'answer', pick, at: 0 });
        }
        const { asked, remainingAtMost } = progress(quiz, answers);
        const put = (one: Answers) => path(quiz, one).filter(({ code }) => !(code in quiz.presets)).length;
        assert.equal(asked + remainingAtMost, Math.max(...everyWalk(quiz, answers).map(put)));
      }),
      { numRuns: 400 },
    );
  });

  it('says the same at a question, whatever is answered after it', () => {
    fc.assert(
      fc.property(anyQuiz, fc.array(anyAct, { maxLength: 12 }), (quiz, acts) => {
        const seen = new Map<string, unknown>();
        let answers: Answers = {};
        for (const { pick } of acts) {
          const next = nextQuestion(quiz, answers);
          if (!next) break;
          seen.set(next.code, progress(quiz, answers));
          answers = after(quiz, answers, { kind: 'answer', pick, at: 0 });
        }
        for (const [code, then] of seen) assert.deepEqual(progress(quiz, answers, code), then);
      }),
    );
  });

  it('counts no preset', () => {
    const single = { kind: 'single' as const, label: { fr: '' }, why: { fr: '' }, options: yesNo };
    const quiz = {
      ...quizOf(
        [
          { code: 'a', ...single },
          { code: 'b', ...single },
        ],
        [],
      ),
      presets: { a: 'yes' },
    };
    assert.equal(nextQuestion(quiz, {})?.code, 'b');
    assert.deepEqual(progress(quiz, {}), { asked: 0, remainingAtMost: 1 });
    assert.deepEqual(pruned(quiz, { a: 'no', b: 'yes' }), { a: 'no', b: 'yes' });
  });

  it('stays bounded and quick where too many situations decide what is asked', () => {
    const single = { kind: 'single' as const, label: { fr: '' }, why: { fr: '' }, options: yesNo };
    const asked = Array.from({ length: 18 }, (_, index) => ({ code: `q${index}`, ...single }));
    const entangled = asked.map(({ code }, index) => ({
      op: 'all' as const,
      of: [code, asked[(index + 7) % 18]?.code ?? code].map((question) => ({
        op: 'eq' as const,
        question,
        value: 'yes',
      })),
    }));
    const late = entangled.map((visibleWhen, index) => ({ code: `l${index}`, ...single, visibleWhen }));
    const quiz = quizOf([...asked, ...late], []);
    const start = performance.now();
    let answers: Answers = {};
    let total = Infinity;
    for (let next = nextQuestion(quiz, answers); next; next = nextQuestion(quiz, answers)) {
      const { asked: done, remainingAtMost } = progress(quiz, answers);
      assert.ok(done + remainingAtMost <= total, next.code);
      total = done + remainingAtMost;
      answers = { ...answers, [next.code]: next.code === 'q3' ? 'no' : 'yes' };
    }
    assert.ok(performance.now() - start < 20_000);
  });
});
