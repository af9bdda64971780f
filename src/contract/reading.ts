import * as z from 'zod/mini';

/** Under this name a schema's bag keeps the name of the OpenAPI component that says what is read. */
export const COMPONENT = 'component';

/**
 * A schema around a function of our own, for shapes that refer to themselves or have several forms: zod's `lazy`, `union`
 * and `record` would weigh 0.9 kB (Brotli) on every page. `read` gives `undefined` for what it refuses.
 */
export function reading<T>(component: string, read: (value: unknown) => T | undefined): z.ZodMiniType<T, T> {
  const check = {
    _zod: {
      def: { check: 'custom' },
      check: (payload: z.core.ParsePayload) => {
        const { value, issues } = payload;
        payload.value = read(value);
        if (payload.value === undefined) issues.push({ code: 'custom', input: value, message: 'Invalid value' });
      },
      onattach: [
        ({ _zod: { bag } }: z.core.$ZodType) => {
          bag[COMPONENT] = component;
        },
      ],
    },
  };
  // These members are all that zod asks of a check of kind "custom", and what passes it is what `read` gave.
  return z.unknown().check(check) as unknown as z.ZodMiniType<T, T>;
}
