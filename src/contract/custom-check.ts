import type * as z from 'zod/mini';

/** What zod keeps about a schema; `z.toJSONSchema` reads it, so that the OpenAPI description says it too. */
export type Bag = Record<string, unknown>;

/** A check of our own, in zod's form. What pages load has `lean-custom-check.ts` in its place. */
export function customCheck<T>(
  run: (payload: z.core.ParsePayload<T>) => void,
  describe: (bag: Bag) => void,
): z.core.$ZodCheck<T> {
  const plain = {
    _zod: {
      def: { check: 'custom' },
      check: run,
      onattach: [(schema: z.core.$ZodType) => describe(schema._zod.bag)],
    },
  };
  // The members above are all that zod asks of a check of kind "custom"; the class behind the type adds only identity.
  return plain;
}

/** What is noted of a value that a check refuses. */
export const refused = (input: unknown) => ({ code: 'custom' as const, input, message: 'Invalid value' });
