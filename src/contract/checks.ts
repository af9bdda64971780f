import type * as z from 'zod/mini';

/**
 * The few checks of what a widget reads. zod's own come as one module of 0.7 kB (Brotli) whichever is used: too much
 * for a visitor's phone. Requests, which only the server reads, use zod's.
 */
function check<T>(holds: (value: T) => boolean, describe: (bag: Record<string, unknown>) => void): z.core.$ZodCheck<T> {
  const plain = {
    _zod: {
      def: { check: 'custom' },
      check: ({ value, issues }: z.core.ParsePayload<T>) => {
        if (!holds(value)) issues.push({ code: 'custom', input: value, message: 'Invalid value' });
      },
      // Read by z.toJSONSchema, so that the OpenAPI description says it too.
      onattach: [(schema: z.core.$ZodType) => describe(schema._zod.bag)],
    },
  };
  // The members above are all that zod asks of a check of kind "custom"; the class behind the type adds only identity.
  return plain as unknown as z.core.$ZodCheck<T>;
}

/** A text that a pattern matches. */
export const matching = (pattern: RegExp): z.core.$ZodCheck<string> =>
  check(
    (value) => pattern.test(value),
    (bag) => {
      bag['patterns'] = new Set([pattern]);
    },
  );

/** A number from `minimum` to `maximum`, both included. */
export const between = (minimum: number, maximum = Infinity): z.core.$ZodCheck<number> =>
  check(
    (value) => value >= minimum && value <= maximum,
    (bag) => {
      bag['minimum'] = minimum;
      if (maximum < Infinity) bag['maximum'] = maximum;
    },
  );

/** A list with something in it. */
export const filled = <T>(): z.core.$ZodCheck<T[]> =>
  check(
    ({ length }) => length > 0,
    (bag) => {
      bag['minimum'] = 1;
    },
  );
