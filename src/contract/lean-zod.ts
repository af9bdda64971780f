/**
 * What the kit's pages use in place of `zod/mini`: the same few functions, for reading only. The build puts it there
 * (`scripts/vite/lean-reader.ts`); everything else, the server, the tests and the npm entries included, uses zod itself.
 *
 * Of 24 kB that a page may cost, zod/mini takes 4.9 (Brotli) for messages, metadata and forms of schema that reading an
 * answer does not need; this takes 0.4. `lean-zod.test.ts` reads valid and damaged answers of every resource with both and
 * asks for the same verdict and the same data. A schema that uses a function missing here fails the build.
 * See docs/decisions/reading-checks.md.
 */

interface Issue {
  readonly code: string;
}

export interface Payload {
  value: unknown;
  readonly issues: Issue[];
}

/** What `checks.ts` and `reading.ts` make, as `lean-custom-check.ts` gives it. */
export interface Check {
  readonly _zod: { readonly check: (payload: Payload) => void };
}

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
        for (const { _zod } of checks) if (!payload.issues.length) _zod.check(payload);
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
export const unknown = (): Schema => schema(() => undefined);

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
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      issues.push({ code: 'invalid_type' });
      return;
    }
    const found: Record<string, unknown> = {};
    for (const key of Object.keys(shape)) {
      // A page's additions to Object.prototype are no fields.
      const has = Object.hasOwn(value, key);
      const field = read(shape[key] as Schema, has ? (value as Record<string, unknown>)[key] : undefined, issues);
      if (has || field !== undefined) found[key] = field;
    }
    payload.value = found;
  });

function read(inner: Schema, value: unknown, issues: Issue[]): unknown {
  const payload: Payload = { value, issues: [] };
  inner.run(payload);
  issues.push(...payload.issues);
  return payload.value;
}
