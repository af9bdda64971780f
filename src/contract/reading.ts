import * as z from 'zod/mini';
import { customCheck, refused } from './custom-check.ts';

/** Under this name a schema's bag keeps the name of the OpenAPI component that says what is read. */
export const COMPONENT = 'component';

/**
 * A schema around a function of our own, for shapes that refer to themselves or have several forms: zod's `lazy`, `union`
 * and `record` would weigh 0.9 kB (Brotli) on every page. `read` gives `undefined` for what it refuses.
 */
export function reading<T>(component: string, read: (value: unknown) => T | undefined): z.ZodMiniType<T, T> {
  const check = customCheck<unknown>(
    (payload) => {
      const { value, issues } = payload;
      payload.value = read(value);
      if (payload.value === undefined) issues.push(refused(value));
    },
    (bag) => {
      bag[COMPONENT] = component;
    },
  );
  // What passes is what `read` gave.
  return z.unknown().check(check) as unknown as z.ZodMiniType<T, T>;
}
