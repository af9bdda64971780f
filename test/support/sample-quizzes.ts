import fc from 'fast-check';
import type { AnswerValue, Condition, Outcome, Question, Quiz } from '../../src/contract/quizzes.ts';
import type { Answers } from '../../src/domain/quiz/answers.ts';
import { ELSEWHERE, UNSURE } from '../../src/domain/quiz/answers.ts';
import { walk } from '../../src/domain/quiz/path.ts';
import { withTables } from '../../content/publish/quizzes/tables/with-tables.ts';

/** For tests: random small quizzes whose references hold, and every walk through them, one by one. */

const words = (text: string) => ({ fr: text });
const DEPARTMENTS = ['54', '55', '57'];

const option = (code: string) => ({ code, label: words(code) });

const kindOfQuestion = fc.oneof(
  fc
    .record({
      count: fc.integer({ min: 2, max: 4 }),
      unsure: fc.boolean(),
      onward: fc.boolean(),
      // None beyond the last option.
      kept: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ count, unsure, onward, kept }) => ({
      kind: 'single' as const,
      options: ['a', 'b', 'c', 'd']
        .slice(0, count)
        .map((code, index) => ({ ...option(code), ...(index === kept && { suggestible: false }) })),
      ...(unsure && { unsure: { reads: 'b' } }),
      ...(onward && { onward }),
    })),
  fc.record({ count: fc.integer({ min: 2, max: 3 }), exclusive: fc.boolean() }).map(({ count, exclusive }) => ({
    kind: 'multiple' as const,
    options: ['a', 'b', 'c']
      .slice(0, count)
      .map((code, index) => ({ ...option(code), ...(exclusive && index === 0 && { exclusive }) })),
  })),
  fc
    .record({ min: fc.integer({ min: -1, max: 1 }), width: fc.integer({ min: 0, max: 3 }) })
    .map(({ min, width }) => ({ kind: 'number' as const, min, max: min + width, integer: true })),
  fc.constant({ kind: 'commune' as const }),
);

/** A condition over the questions given. */
function conditionOver(questions: readonly Question[]): fc.Arbitrary<Condition> {
  const comparison = fc.constantFrom(...questions).chain((question): fc.Arbitrary<Condition> => {
    const { code } = question;
    const codes = (question.options ?? []).map((one) => one.code);
    const answered = fc.constant<Condition>({ op: 'answered', question: code });
    switch (question.kind) {
      case 'single':
        return fc.oneof(
          fc.constantFrom(...codes).map((value): Condition => ({ op: 'eq', question: code, value })),
          fc.subarray(codes, { minLength: 1 }).map((values): Condition => ({ op: 'in', question: code, values })),
          answered,
        );
      case 'multiple':
        return fc.oneof(
          fc.constantFrom(...codes).map((value): Condition => ({ op: 'includes', question: code, value })),
          answered,
        );
      case 'number':
        return fc
          .record({
            op: fc.constantFrom('lt' as const, 'lte' as const, 'gt' as const, 'gte' as const, 'eq' as const),
            value: fc.constantFrom(-1, 0, 0.5, 1, 2, 3),
          })
          .map(({ op, value }): Condition => ({ op, question: code, value }));
      default:
        return fc
          .subarray(DEPARTMENTS, { minLength: 1 })
          .map((values): Condition => ({ op: 'department-in', question: code, values }));
    }
  });
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', maxDepth: 2 },
      comparison,
      fc
        .record({
          op: fc.constantFrom('all' as const, 'any' as const),
          of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
        })
        .map((one): Condition => one),
      tie('tree').map((of): Condition => ({ op: 'not', of })),
    ),
  }));
  return tree;
}

const questionsOf = (kinds: readonly object[]): fc.Arbitrary<Question[]> => {
  const base = kinds.map(
    (kind, index) => ({ code: `q${index}`, label: words('?'), why: words('?'), ...kind }) as Question,
  );
  return fc.tuple(
    ...base.map((question, index) =>
      index === 0
        ? fc.constant(question)
        : fc
            .option(conditionOver(base.slice(0, index)), { nil: undefined })
            .map((visibleWhen): Question => ({ ...question, ...(visibleWhen && { visibleWhen }) })),
    ),
  );
};

const STAGE_KINDS = [
  { kind: 'stage', stage: 'sensibilisation' },
  { kind: 'stage', stage: 'test' },
  { kind: 'stage', stage: 'suivi' },
  { kind: 'partner', partner: 'peel' },
  { kind: 'region' },
] as const;

const outcomesOver = (questions: readonly Question[]): fc.Arbitrary<Outcome[]> =>
  fc
    .array(
      fc.record({
        when: conditionOver(questions),
        priority: fc.integer({ min: 0, max: 3 }),
        alone: fc.boolean(),
        target: fc.constantFrom(...STAGE_KINDS),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((outcomes) =>
      outcomes.map(({ when, priority, alone, target }, index) => ({
        code: `o${index}`,
        when,
        priority,
        title: words('!'),
        summary: words('!'),
        reasons: [{ text: words('parce que') }],
        ...(alone && { alone }),
        ...target,
      })),
    );

/** Up to five questions of every kind, up to four outcomes, with its tables; references hold, everything else may be wrong. */
export const anyQuiz: fc.Arbitrary<Quiz> = fc
  .array(kindOfQuestion, { minLength: 1, maxLength: 5 })
  .chain(questionsOf)
  .chain((questions) =>
    fc
      .tuple(
        outcomesOver(questions),
        fc.option(fc.shuffledSubarray(questions.map(({ code }) => code)), { nil: undefined }),
      )
      .map(([outcomes, preferredChanges]) =>
        withTables({ ...quizOf(questions, outcomes), ...(preferredChanges && { preferredChanges }) }),
      ),
  );

export const quizOf = (questions: Question[], outcomes: Outcome[]): Quiz => ({
  slug: 'sample',
  title: words('Sample'),
  intro: words('Sample'),
  version: '1',
  date: '2026-11-01',
  presets: {},
  questions,
  outcomes,
  contacts: [{ departments: ['08', '10', '51', '52', '54', '55', '57', '67', '68', '88'], pole: 'maxeville' }],
});

/** Every answer a question takes (numbers: whole ones). */
export function everyAnswer({ kind, options = [], min = 0, max = 0, unsure }: Question): AnswerValue[] {
  const codes = options.map(({ code }) => code);
  switch (kind) {
    case 'single':
      return [...codes, ...(unsure ? [UNSURE] : [])];
    case 'multiple':
      return codes
        .reduce<string[][]>((sets, code) => sets.flatMap((set) => [set, [...set, code]]), [[]])
        .filter((set) => set.length > 0)
        .filter((set) => set.length === 1 || !options.some(({ code, exclusive }) => exclusive && set.includes(code)));
    case 'number':
      return Array.from({ length: max - min + 1 }, (_, index) => min + index);
    default:
      return [ELSEWHERE, ...DEPARTMENTS.map((department) => ({ department }))];
  }
}

/** Complete walks, every one, by trying every answer: the slow truth against which reasoning is held. */
export function everyWalk(quiz: Quiz, answers: Answers = {}): Answers[] {
  const { next } = walk(quiz, answers);
  return next ? everyAnswer(next).flatMap((answer) => everyWalk(quiz, { ...answers, [next.code]: answer })) : [answers];
}

const text = { fr: 'x' };

/** A question that is answered by `yes` or `no`. */
export const yesOrNo = (code: string, visibleWhen?: Condition): Question => ({
  code,
  kind: 'single',
  label: text,
  why: text,
  options: ['yes', 'no'].map((option) => ({ code: option, label: text })),
  ...(visibleWhen && { visibleWhen }),
});

export const is = (question: string, value: string): Condition => ({ op: 'eq', question, value });

/** The stage `test`, with one reason. */
export const outcomeOf = (code: string, when: Condition, more: Partial<Outcome> = {}): Outcome => ({
  code,
  kind: 'stage',
  stage: 'test',
  when,
  priority: 1,
  title: text,
  summary: text,
  reasons: [{ text }],
  ...more,
});
