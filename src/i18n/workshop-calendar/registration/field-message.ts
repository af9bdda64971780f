import { fieldOf, type FieldError } from '../../../domain/workshops/form-fields.ts';
import type { RegistrationWords } from './fr.ts';

/** The sentence for what is wrong with a field; `undefined` for what no person fills in. Server and form share it. */
export function fieldMessage(words: RegistrationWords, { pointer, code }: FieldError): string | undefined {
  const field = fieldOf(pointer);
  return field && (words.fields[field][code] ?? words.fields[field].any);
}
