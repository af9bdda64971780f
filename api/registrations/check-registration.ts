import * as z from 'zod/mini';
import { RegistrationRequest } from '../schema/registrations.ts';
import { ATTENDANCE_MODES, type AttendanceMode, type Workshop } from '../../src/contract/workshops.ts';
import type { FieldCode } from '../../src/domain/people/field-fault.ts';
import { FORM_FIELDS, type FormField } from '../../src/domain/workshops/form-fields.ts';

export { FORM_FIELDS, type FormField } from '../../src/domain/workshops/form-fields.ts';
export type { FieldCode } from '../../src/domain/people/field-fault.ts';

/** `pointer` is a JSON pointer into the body (RFC 6901): `/email`, `/consent/accepted`. */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldCode;
}

/** The field a pointer belongs to; `undefined` for what no person fills in. */
export const fieldOf = (pointer: string): FormField | undefined =>
  FORM_FIELDS.find((field) => pointer === `/${field}` || pointer.startsWith(`/${field}/`));

export type RegistrationCheck =
  | { readonly ok: true; readonly request: RegistrationRequest; readonly mode: AttendanceMode }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Checks a request against the contract and the workshop's ways to attend, one error a field, in the order of the form.
 * The form asks before it sends; the server asks again, and its answer counts.
 */
export function checkRegistration(body: unknown, workshop: Pick<Workshop, 'places'>): RegistrationCheck {
  const result = z.safeParse(RegistrationRequest, body);
  const errors = result.success ? [] : distinct(result.error.issues.map((issue) => fieldError(issue, body)));
  const mode = attendanceMode(workshop, result.success ? result.data.mode : valueAt(body, ['mode']));
  if (mode !== 'required' && mode !== 'unavailable' && result.success) return { ok: true, request: result.data, mode };
  if ((mode === 'required' || mode === 'unavailable') && errors.every(({ pointer }) => pointer !== '/mode'))
    errors.push({ pointer: '/mode', code: mode });
  return { ok: false, errors: errors.sort((a, b) => rank(a) - rank(b)) };
}

/** The mode of a request: the one asked, or the only one there is. */
function attendanceMode(
  { places }: Pick<Workshop, 'places'>,
  asked: unknown,
): AttendanceMode | 'required' | 'unavailable' {
  const offered = ATTENDANCE_MODES.filter((mode) => places.some((entry) => entry.mode === mode));
  if (asked === undefined) return offered.length === 1 && offered[0] !== undefined ? offered[0] : 'required';
  return offered.find((mode) => mode === asked) ?? 'unavailable';
}

function fieldError(issue: z.core.$ZodIssue, body: unknown): FieldError {
  const pointer = issue.path.map((key) => `/${String(key)}`).join('');
  return { pointer, code: codeOf(issue, valueAt(body, issue.path)) };
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): FieldCode {
  const [field] = issue.path;
  if (field === 'consent' && issue.path[1] !== 'version') return 'not-accepted';
  if (issue.code === 'too_big') return 'too-long';
  const isEmpty = value === undefined || value === null || issue.code === 'too_small';
  return isEmpty ? 'required' : 'malformed';
}

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    body,
  );

/** A field may break several rules; the first one is reported. */
const distinct = (errors: readonly FieldError[]): FieldError[] =>
  errors.filter(({ pointer }, index) => errors.findIndex((error) => error.pointer === pointer) === index);

const rank = ({ pointer }: FieldError): number => {
  const field = fieldOf(pointer);
  return field === undefined ? FORM_FIELDS.length : FORM_FIELDS.indexOf(field);
};
