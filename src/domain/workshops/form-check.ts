import {
  EMAIL,
  HAS_LETTER,
  NAME,
  NO_MARKUP,
  ONE_LINE,
  PHONE,
  REGISTRATION_LIMITS as LIMITS,
} from '../../contract/registration-patterns.ts';
import type { Workshop } from '../../contract/workshops.ts';
import { tidyEmail, tidyLine, tidyPhone } from '../people/tidy.ts';
import type { FieldCode, FieldError, FormField } from './form-fields.ts';

/** What stands in the form: every field, empty where nothing was typed. */
export interface FormValues {
  readonly mode: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly commune: string;
  readonly needs: string;
  readonly consent: boolean;
}

export const EMPTY_FORM: FormValues = {
  mode: '',
  name: '',
  email: '',
  phone: '',
  commune: '',
  needs: '',
  consent: false,
};

/** Fields of text, in the order of the form. */
export const TEXT_FIELDS = ['name', 'email', 'phone', 'commune', 'needs'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
const REQUIRED: readonly string[] = ['name', 'email'];

const SHAPES: Readonly<Record<TextField, readonly RegExp[]>> = {
  name: NAME,
  email: [EMAIL],
  phone: [PHONE],
  commune: [ONE_LINE, HAS_LETTER],
  needs: [NO_MARKUP, HAS_LETTER],
};

const TIDY: Readonly<Record<TextField, (text: string) => string>> = {
  name: tidyLine,
  email: tidyEmail,
  phone: tidyPhone,
  commune: tidyLine,
  needs: (text) => text.trim(),
};

/** A field as it was meant, and as it is sent. */
export const tidyField = (field: TextField, text: string): string => TIDY[field](text);

/**
 * What is wrong with a filled-in form, one error a field, in the order of the form: the same verdicts as
 * `checkRegistration` gives on the request it becomes (`form-check.test.ts` proves it), without the weight of a schema.
 */
export function checkForm(values: FormValues, { places }: Pick<Workshop, 'places'>): FieldError[] {
  const errors: FieldError[] = [];
  const refuse = (field: FormField, code: FieldCode, pointer = `/${field}`): void => {
    errors.push({ pointer, code });
  };
  if (values.mode === '') {
    if (places.length !== 1) refuse('mode', 'required');
  } else if (!places.some(({ mode }) => mode === values.mode)) refuse('mode', 'unavailable');
  for (const field of TEXT_FIELDS) {
    const text = tidyField(field, values[field]);
    if (text === '') {
      if (REQUIRED.includes(field)) refuse(field, 'required');
    } else if (text.length > LIMITS[field]) refuse(field, 'too-long');
    else if (!SHAPES[field].every((shape) => shape.test(text))) refuse(field, 'malformed');
  }
  if (!values.consent) refuse('consent', 'not-accepted', '/consent/accepted');
  return errors;
}
