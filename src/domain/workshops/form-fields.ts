/** Fields that a person fills in, in the order of the form. */
export const FORM_FIELDS = ['mode', 'name', 'email', 'phone', 'commune', 'needs', 'consent'] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/**
 * What is wrong with a field: `required` nothing there, `too-long`, `malformed` another shape than asked, `not-accepted`
 * the consent is not ticked, `unavailable` a way to attend that this workshop does not offer.
 */
export type FieldCode = 'required' | 'too-long' | 'malformed' | 'not-accepted' | 'unavailable';

/** `pointer` is a JSON pointer into the body (RFC 6901): `/email`, `/consent/accepted`. */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldCode;
}

/** The field a pointer belongs to; `undefined` for what no person fills in. */
export const fieldOf = (pointer: string): FormField | undefined =>
  FORM_FIELDS.find((field) => pointer === `/${field}` || pointer.startsWith(`/${field}/`));
