import type { Workshop } from '../../contract/workshops.ts';
import type { FieldCode, FieldFaults } from '../people/field-fault.ts';
import { checkText } from '../people/text-field.ts';
import type { FormField } from './form-fields.ts';

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

/** Fields of text, in the order of the form. */
export const TEXT_FIELDS = ['name', 'email', 'phone', 'commune', 'needs'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/**
 * What is wrong with a filled-in form: the same verdicts as `checkRegistration` gives on the request it becomes
 * (`form-check.test.ts` proves it), without the weight of a schema.
 */
export function checkForm(values: FormValues, { places }: Pick<Workshop, 'places'>): FieldFaults<FormField> {
  const faults: Partial<Record<FormField, FieldCode>> = {};
  if (values.mode === '') {
    if (places.length !== 1) faults.mode = 'required';
  } else if (!places.some(({ mode }) => mode === values.mode)) faults.mode = 'unavailable';
  for (const field of TEXT_FIELDS) {
    const code = checkText(field, values[field]);
    if (code) faults[field] = code;
  }
  if (!values.consent) faults.consent = 'not-accepted';
  return faults;
}
