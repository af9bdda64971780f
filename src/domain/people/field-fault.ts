/**
 * What is wrong with a field of a form: `required` nothing there, `too-long`, `malformed` another shape than asked,
 * `not-accepted` the consent is not ticked, `unavailable` something that is not offered. `doubtful` is asked by the form alone,
 * once: an address that may be mistyped, and is sent as it is when the visitor sends again.
 */
export type FieldCode = 'required' | 'too-long' | 'malformed' | 'not-accepted' | 'unavailable' | 'doubtful';

/** What is wrong with a form, field by field; no entry: nothing. */
export type FieldFaults<Field extends string = string> = Readonly<Partial<Record<Field, FieldCode>>>;

/**
 * What the server refuses, by field. `pointer` is a JSON pointer into the body (RFC 6901): `/email`, `/consent/accepted`. What
 * no person fills in is left out. A code that this version does not know gets the field's general sentence.
 */
export function refusedFields<Field extends string>(
  errors: readonly { readonly pointer: string; readonly code: string }[],
  fields: readonly Field[],
): FieldFaults<Field> {
  const faults: Partial<Record<Field, FieldCode>> = {};
  for (const { pointer, code } of errors) {
    const field = fields.find((one) => one === pointer.split('/')[1]);
    if (field) faults[field] ??= code as FieldCode;
  }
  return faults;
}
