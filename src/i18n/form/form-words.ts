import type { FieldCode } from '../../domain/people/field-fault.ts';
import { shapeCause } from '../../domain/people/text-field.ts';
import type { FieldWords, SharedFormWords } from './fr.ts';

/** The words of a form, as the templates read them. */
export interface FormWords extends Omit<SharedFormWords, 'fields' | 'problems'> {
  readonly hints: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, FieldWords>>;
  readonly problems: Readonly<Record<string, string>>;
  /** By kind of failure. */
  readonly failed: Readonly<Record<'offline' | 'timeout' | 'unreachable' | 'other', string>>;
}

/** The sentence for what is wrong with a field. Form and server share it. @param text what stands in the field */
export function fieldMessage(
  { fields }: Pick<FormWords, 'fields'>,
  field: string,
  code: FieldCode,
  text: unknown = '',
): string {
  const words = Object.hasOwn(fields, field) ? fields[field] : undefined;
  const cause = code === 'malformed' && typeof text === 'string' ? shapeCause(field, text) : undefined;
  return words?.[cause ?? code] ?? words?.any ?? '';
}
