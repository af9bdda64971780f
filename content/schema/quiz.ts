import * as z from 'zod/mini';
import type { Language } from '../../src/i18n/language.ts';
import { Slug, STAGES } from '../../src/contract/common.ts';
import { type Condition, OUTCOME_KINDS } from '../../src/contract/quizzes.ts';
import { CalendarDay } from './calendar-day.ts';

/**
 * A quiz as staff write it, `content/quizzes/{slug}.json`. Read strictly: an unknown field or operator is a typing
 * mistake. Whether its rules are sound is proven afterwards (`content/publish/quizzes/check-quiz.ts`).
 */

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(600));
/** Every language: a quiz that is partly French does not help a user who reads German. */
const Words = z.strictObject({ fr: words, en: words, de: words } satisfies Record<Language, typeof words>);

/** Code of a question or an option; `?` stands for "je ne sais pas" and so cannot be one. */
const Code = Slug;
/** Where a commune question is answered in advance. */
const CommuneAnswer = z.strictObject({
  department: z.string(),
  insee: z.optional(z.string()),
  name: z.optional(z.string()),
});
const AnswerContent = z.union([Code, z.number(), z.array(Code).check(z.minLength(1)), CommuneAnswer]);

const of = z.lazy((): z.ZodMiniType<Condition> => ConditionContent);
const question = Code;

const ConditionContent: z.ZodMiniType<Condition> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.enum(['all', 'any']), of: z.array(of).check(z.minLength(1)) }),
  z.strictObject({ op: z.literal('not'), of }),
  z.strictObject({ op: z.literal('eq'), question, value: z.union([Code, z.number()]) }),
  z.strictObject({ op: z.literal('in'), question, values: z.array(Code).check(z.minLength(1)) }),
  z.strictObject({ op: z.literal('includes'), question, value: Code }),
  z.strictObject({ op: z.enum(['lt', 'lte', 'gt', 'gte']), question, value: z.number() }),
  z.strictObject({ op: z.literal('department-in'), question, values: z.array(z.string()).check(z.minLength(1)) }),
  z.strictObject({ op: z.literal('answered'), question }),
]);

const asked = {
  code: Code,
  label: Words,
  why: Words,
  hint: z.optional(Words),
  unsure: z.optional(z.strictObject({ reads: AnswerContent })),
  visibleWhen: z.optional(ConditionContent),
};

const option = {
  code: Code,
  label: Words,
  help: z.optional(Words),
  /** « si vous étiez à temps partiel »: how "pourquoi pas…" proposes it. */
  suppose: z.optional(Words),
  /** `false` for what nobody should be advised: losing a job, retiring; also for what says nothing, "autre situation". */
  suggestible: z.optional(z.boolean()),
};

const QuestionContent = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('single'),
    /** The options follow one another in time: "pourquoi pas…" proposes none that is over. */
    onward: z.optional(z.boolean()),
    options: z.array(z.strictObject(option)).check(z.minLength(2)),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('multiple'),
    options: z.array(z.strictObject({ ...option, exclusive: z.optional(z.boolean()) })).check(z.minLength(2)),
  }),
  z
    .strictObject({
      ...asked,
      kind: z.literal('number'),
      min: z.optional(z.number()),
      max: z.optional(z.number()),
      integer: z.optional(z.boolean()),
      unit: z.optional(Words),
    })
    .check(
      z.refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
        message: 'must not be below "min"',
        path: ['max'],
      }),
    ),
  z.strictObject({ ...asked, kind: z.literal('commune') }),
]);

const OutcomeContent = z.strictObject({
  code: Slug,
  kind: z.enum(OUTCOME_KINDS),
  when: ConditionContent,
  priority: z.number(),
  alone: z.optional(z.boolean()),
  title: Words,
  summary: Words,
  reasons: z.array(z.strictObject({ text: Words, when: z.optional(ConditionContent) })).check(z.minLength(1)),
  /** For whom it is, in a sentence that is true for everybody: "pourquoi pas…" says it to those who do not reach it. */
  rule: z.optional(Words),
  stage: z.optional(z.enum(STAGES)),
  partner: z.optional(Slug),
  pole: z.optional(Slug),
  contest: z.optional(Slug),
  links: z.optional(z.array(z.strictObject({ label: Words, url: z.url({ protocol: /^https$/ }) }))),
  toValidate: z.optional(words),
});

export const QuizContent = z.strictObject({
  slug: Slug,
  title: Words,
  intro: Words,
  version: z.string().check(z.regex(/^\d+(\.\d+)*$/, 'must look like "3" or "3.1"')),
  date: CalendarDay,
  /** Most questions on any path: the proof holds the quiz to it. */
  maxQuestions: z.number().check(z.gte(1), z.lte(20)),
  /** Partners that the quiz must be able to lead to; every stage is due anyway. */
  partners: z.array(Slug),
  questions: z.array(QuestionContent).check(z.minLength(1)),
  outcomes: z.array(OutcomeContent).check(z.minLength(1)),
  /** Questions in the order in which "pourquoi pas…" looks for a change, the easiest to change first; the others follow. */
  preferredChanges: z.optional(z.array(Code)),
  contacts: z.array(z.strictObject({ departments: z.array(z.string()), pole: Slug })),
  /** French, for staff: what Alexis has yet to confirm about the quiz as a whole. */
  toValidate: z.array(words),
  /** What the pages of a partner change: its `quizVariant`, or else its slug, names the variant. */
  variants: z.array(
    z.strictObject({
      code: Slug,
      intro: z.optional(Words),
      /** Answers given in advance; visitors can change them at the result. */
      presets: z.record(Code, AnswerContent),
      /** Questions left out. */
      skip: z.array(Code),
      /** Outcomes that presets and omissions rule out on purpose: without a word here, losing one is a fault. */
      rulesOut: z.optional(z.array(Slug)),
    }),
  ),
});
export type QuizContent = z.infer<typeof QuizContent>;
