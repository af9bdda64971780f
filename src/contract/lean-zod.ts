/**
 * What the kit's pages use in place of `zod/mini`: the functions that our schemas call, for reading only. The build puts it
 * there (`scripts/vite/lean-reader.ts`); the server, the mock and the tests use zod itself.
 *
 * zod/mini costs a page 4.9 kB (Brotli) for messages, metadata and forms of schema that reading an answer does not need;
 * this costs 0.6. `lean-zod.test.ts` reads valid and damaged answers of every resource with both and expects the same
 * verdict and the same data. A schema that uses a function missing here fails the build.
 * See docs/decisions/reading-checks.md.
 */

interface Issue {
  readonly code: string;
}

export interface Payload {
  value: unknown;
  readonly issues: Issue[];
}

/** A check of a value that has the right type. */
export type Check = (payload: Payload) => void;

export type Result =
  { readonly success: true; readonly data: unknown } | { readonly success: false; readonly error: Error };

/** A schema: reads a value, or notes an issue. */
export interface Schema {
  readonly run: (payload: Payload) => void;
  readonly check: (...checks: readonly Check[]) => Schema;
  readonly safeParse: (value: unknown) => Result;
}

function schema(run: (payload: Payload) => void): Schema {
  return {
    run,
    check: (...checks) =>
      schema((payload) => {
        run(payload);
        // As in zod, what is checked has the right type.
        for (const check of checks) if (!payload.issues.length) check(payload);
      }),
    safeParse: (value) => {
      const payload: Payload = { value, issues: [] };
      run(payload);
      return payload.issues.length
        ? { success: false, error: new Error('Unreadable') }
        : { success: true, data: payload.value };
    },
  };
}

const typed = (is: (value: unknown) => boolean): Schema =>
  schema(({ value, issues }) => {
    if (!is(value)) issues.push({ code: 'invalid_type' });
  });

export const string = (): Schema => typed((value) => typeof value === 'string');
export const number = (): Schema => typed(Number.isFinite);
export const boolean = (): Schema => typed((value) => typeof value === 'boolean');
export const literal = (word: unknown): Schema => typed((value) => value === word);
const oneOf = (words: readonly unknown[]): Schema => typed((value) => words.includes(value));
export { oneOf as enum };

/** The value that the first of these schemas reads. */
export const union = (options: readonly Schema[]): Schema =>
  schema((payload) => {
    for (const option of options) {
      const attempt: Payload = { value: payload.value, issues: [] };
      option.run(attempt);
      if (attempt.issues.length) continue;
      payload.value = attempt.value;
      return;
    }
    payload.issues.push({ code: 'invalid_union' });
  });

/** A schema that is made when it is first used, so that it can contain itself. */
export const lazy = (make: () => Schema): Schema => schema((payload) => make().run(payload));

/** `fallback` in place of what the inner schema refuses. */
const orElse = (inner: Schema, fallback: unknown): Schema =>
  schema((payload) => {
    const attempt: Payload = { value: payload.value, issues: [] };
    inner.run(attempt);
    payload.value = attempt.issues.length ? fallback : attempt.value;
  });
export { orElse as catch };

export const optional = (inner: Schema): Schema =>
  schema((payload) => {
    if (payload.value !== undefined) inner.run(payload);
  });

export const array = (item: Schema): Schema =>
  schema((payload) => {
    const { value, issues } = payload;
    if (!Array.isArray(value)) issues.push({ code: 'invalid_type' });
    else payload.value = value.map((one: unknown) => read(item, one, issues));
  });

/** Reads the named fields and leaves the others out. */
export const object = (shape: Readonly<Record<string, Schema>>): Schema =>
  schema((payload) => {
    const { value, issues } = payload;
    if (!isObject(value)) {
      issues.push({ code: 'invalid_type' });
      return;
    }
    const found: Record<string, unknown> = {};
    for (const key of Object.keys(shape)) {
      // A page's additions to Object.prototype are no fields.
      const has = Object.hasOwn(value, key);
      const field = read(shape[key] as Schema, has ? value[key] : undefined, issues);
      if (has || field !== undefined) found[key] = field;
    }
    payload.value = found;
  });

/** An object with any keys, as JSON has it: no value is `undefined`. */
export const record = (_key: Schema, inner: Schema): Schema =>
  schema((payload) => {
    const { value, issues } = payload;
    if (!isObject(value)) issues.push({ code: 'invalid_type' });
    else
      payload.value = Object.fromEntries(
        Object.keys(value).map((key) => [key, read(inner, value[key], issues)] as const),
      );
  });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const check =
  (holds: (value: never) => boolean): Check =>
  ({ value, issues }) => {
    // A check runs only where the schema before it found the right type.
    if (!holds(value as never)) issues.push({ code: 'custom' });
  };

export const regex = (pattern: RegExp): Check => check((value: string) => pattern.test(value));
export const gte = (least: number): Check => check((value: number) => value >= least);
export const lte = (most: number): Check => check((value: number) => value <= most);
export const minLength = (least: number): Check => check(({ length }: ArrayLike<unknown>) => length >= least);

function read(inner: Schema, value: unknown, issues: Issue[]): unknown {
  const payload: Payload = { value, issues: [] };
  inner.run(payload);
  issues.push(...payload.issues);
  return payload.value;
}
