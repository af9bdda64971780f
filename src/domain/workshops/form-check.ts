import type { Workshop } from '../../contract/workshops.ts';
import { checkText, tidyText } from '../people/text-field.ts';
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

/** A field as it was meant, and as it is sent. */
export const tidyField = (field: TextField, text: string): string => tidyText(field, text);

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
    const code = checkText(field, values[field]);
    if (code) refuse(field, code);
  }
  if (!values.consent) refuse('consent', 'not-accepted', '/consent/accepted');
  return errors;
}
