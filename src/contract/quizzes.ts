import * as z from 'zod/mini';
import { CalendarDate, openEnum, Slug, Stage } from './common.ts';
import { Answers, AnswerValue, Condition } from './quiz-values.ts';
import { one } from './resource.ts';

/** Words of a quiz: content, hence data and not a message table. French is always there and stands in for the others. */
export const Text = z.object({ fr: z.string(), en: z.optional(z.string()), de: z.optional(z.string()) });
export type Text = z.infer<typeof Text>;

export { AnswerValue, Condition, type CommuneAnswer } from './quiz-values.ts';

export const Option = z.object({
  code: z.string(),
  label: Text,
  help: z.optional(Text),
  /** The answer as a supposition, for "pourquoi pas…": « si vous étiez à temps partiel ». */
  suppose: z.optional(Text),
  /** `false`: "pourquoi pas…" never proposes it, since nobody should be advised to (lose a job, retire). */
  suggestible: z.optional(z.boolean()),
  /** multiple: cannot be chosen together with others. */
  exclusive: z.optional(z.boolean()),
});
export type Option = z.infer<typeof Option>;

/** How many questions can still come, the one at hand included, where the condition holds. */
export const LongestPath = z.object({ when: z.optional(Condition), most: z.number() });
export type LongestPath = z.infer<typeof LongestPath>;

export const QUESTION_KINDS = ['single', 'multiple', 'number', 'commune'] as const;

export const Question = z.object({
  code: z.string(),
  /** A question of a kind this kit does not know (`other`) is not asked. */
  kind: openEnum(QUESTION_KINDS),
  label: Text,
  /** One line: why we ask. */
  why: Text,
  /** How to answer. */
  hint: z.optional(Text),
  /** single, multiple. */
  options: z.optional(z.array(Option)),
  /** single: options follow one another in time, so "pourquoi pas…" proposes later ones alone. */
  onward: z.optional(z.boolean()),
  /** number: both bounds included. */
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  integer: z.optional(z.boolean()),
  unit: z.optional(Text),
  /** "Je ne sais pas" is offered, and then counts as `reads`. */
  unsure: z.optional(z.object({ reads: AnswerValue })),
  /** Absent: always asked. Refers to earlier questions alone. */
  visibleWhen: z.optional(Condition),
  /** The longest path from here: the first entry that holds, given the answers before (and presets after) the question. */
  left: z.optional(z.array(LongestPath)),
  /** number: one of each class of numbers that conditions tell apart. */
  samples: z.optional(z.array(z.number())),
});
export type Question = z.infer<typeof Question>;

/** `stage`: a step at Alexis. `region`: a way on for a project that lies elsewhere. */
export const OUTCOME_KINDS = ['stage', 'partner', 'contest', 'region'] as const;

export const Outcome = z.object({
  code: Slug,
  kind: openEnum(OUTCOME_KINDS),
  when: Condition,
  /** Smaller comes first, after the order of the chain of stages. */
  priority: z.number(),
  /** When it holds, outcomes of a greater priority number are left out. */
  alone: z.optional(z.boolean()),
  title: Text,
  /** What it is and how it goes, in a sentence or two. */
  summary: Text,
  /** Why it fits; those with a `when` only where that holds. */
  reasons: z.array(z.object({ text: Text, when: z.optional(Condition) })),
  /** For whom it is, in a sentence: said where it is not reached. */
  rule: z.optional(Text),
  stage: z.optional(Stage),
  partner: z.optional(Slug),
  /** Slug of the pôle where it takes place, when there is only one. */
  pole: z.optional(Slug),
  /** Slug of a contest, or `current`. */
  contest: z.optional(Slug),
  links: z.optional(z.array(z.object({ label: Text, url: z.string() }))),
  /** French, for staff: what Alexis has yet to confirm. Visitors read that the rule is to be confirmed. */
  toValidate: z.optional(z.string()),
});
export type Outcome = z.infer<typeof Outcome>;

export const Quiz = z.object({
  slug: Slug,
  title: Text,
  intro: Text,
  /** Of the rule set: raised with every change that can alter a result. */
  version: z.string(),
  /** Day since which these rules hold. */
  date: CalendarDate,
  /** The partner's variant that this is; absent for the quiz as everybody gets it. */
  variant: z.optional(Slug),
  /**
   * Answers given in advance by the variant: not asked, yet shown and open to change at the result. Where one has
   * a form that this kit does not know, all of them are asked.
   */
  presets: z.catch(Answers, {}),
  /** In the order in which they are asked. */
  questions: z.array(Question),
  outcomes: z.array(Outcome),
  /** Questions whose answer is the easiest to change, the easiest first: "pourquoi pas…" tries them before the others. */
  preferredChanges: z.optional(z.array(z.string())),
  /** Pôle that answers for a département, where the visitor chose none, and its name. Elsewhere: Alexis itself. */
  contacts: z.array(z.object({ departments: z.array(z.string()), pole: Slug, name: z.optional(z.string()) })),
});
export type Quiz = z.infer<typeof Quiz>;

/** `?partner={slug}` gives that partner's variant where there is one. */
export const quizResource = one('/quizzes/{slug}', Quiz);
