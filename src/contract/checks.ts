import type * as z from 'zod/mini';
import { type Bag, customCheck, refused } from './custom-check.ts';

/**
 * The few checks of what a widget reads. zod's own come as one module of 0.7 kB (Brotli) whichever is used, and its
 * `catch` brings 2.4 kB: too much for a visitor's phone. Requests, which only the server reads, use zod's.
 */
const holding = <T>(holds: (value: T) => boolean, describe: (bag: Bag) => void) =>
  customCheck<T>(({ value, issues }) => {
    if (!holds(value)) issues.push(refused(value));
  }, describe);

/** A text that a pattern matches. */
export const matching = (pattern: RegExp): z.core.$ZodCheck<string> =>
  holding(
    (value) => pattern.test(value),
    (bag) => {
      bag['patterns'] = new Set([pattern]);
    },
  );

/** A number from `minimum` to `maximum`, both included. */
export const between = (minimum: number, maximum = Infinity): z.core.$ZodCheck<number> =>
  holding(
    (value) => value >= minimum && value <= maximum,
    (bag) => {
      bag['minimum'] = minimum;
      if (maximum < Infinity) bag['maximum'] = maximum;
    },
  );

/** A list with something in it. */
export const filled = <T>(): z.core.$ZodCheck<T[]> =>
  holding(
    ({ length }) => length > 0,
    (bag) => {
      bag['minimum'] = 1;
    },
  );

/** Under this name a schema's bag keeps the words of an open enum, for the OpenAPI description. */
export const OPEN_ENUM = 'openEnum';

/** A text that becomes `other` unless it is one of `words`. */
export const knownOrOther = (words: readonly string[]): z.core.$ZodCheck<string> =>
  customCheck(
    (payload) => {
      if (!words.includes(payload.value)) payload.value = 'other';
    },
    (bag) => {
      bag[OPEN_ENUM] = [...words, 'other'];
    },
  );
