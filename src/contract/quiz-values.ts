import * as z from 'zod/mini';

/** Where the visitor's project or business is: `department` is all that conditions read. */
export const CommuneAnswer = z.object({
  /** Département code `54`; `other` when it lies outside the Grand Est or abroad. */
  department: z.string(),
  insee: z.optional(z.string()),
  name: z.optional(z.string()),
});
export type CommuneAnswer = z.infer<typeof CommuneAnswer>;

/** An option's code, the codes of several options, a number, or a commune, according to the question's kind. */
export const AnswerValue = z.union([z.string(), z.number(), z.array(z.string()), CommuneAnswer]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** Answers by code of the question. */
export const Answers = z.record(z.string(), AnswerValue);

/**
 * A small typed tree over the answers. `other` stands for an operator that this kit does not know yet: it is neither
 * true nor false, and what depends on it does not hold (`domain/quiz/conditions`).
 */
export type Condition =
  | { op: 'all' | 'any'; of: Condition[] }
  | { op: 'not'; of: Condition }
  /** single: the option chosen; number: equal. */
  | { op: 'eq'; question: string; value: string | number }
  /** single: one of these options. commune: lies in one of these départements. */
  | { op: 'in' | 'department-in'; question: string; values: string[] }
  /** multiple: this option is among those chosen. */
  | { op: 'includes'; question: string; value: string }
  | { op: 'lt' | 'lte' | 'gt' | 'gte'; question: string; value: number }
  | { op: 'answered'; question: string }
  | { op: 'other' };

/** Reads a condition tree tolerantly: an operator of a newer server, or one of another shape, becomes `other`. */
export const Condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.catch(
    z.union([
      z.object({ op: z.enum(['all', 'any']), of: z.array(Condition) }),
      z.object({ op: z.literal('not'), of: Condition }),
      z.object({ op: z.literal('eq'), question: z.string(), value: z.union([z.string(), z.number()]) }),
      z.object({ op: z.enum(['in', 'department-in']), question: z.string(), values: z.array(z.string()) }),
      z.object({ op: z.literal('includes'), question: z.string(), value: z.string() }),
      z.object({ op: z.enum(['lt', 'lte', 'gt', 'gte']), question: z.string(), value: z.number() }),
      z.object({ op: z.literal('answered'), question: z.string() }),
      z.object({ op: z.literal('other') }),
    ]),
    { op: 'other' },
  ),
);
