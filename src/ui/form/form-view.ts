import type { FormState, PersonValues } from '../../element/form-store.ts';
import { fieldMessage, type FormWords } from '../../i18n/form/form-words.ts';

/** What the templates of a form draw. */
export interface FormView<V extends PersonValues = PersonValues> {
  /** Begins the ids of its fields. */
  readonly id: string;
  readonly words: FormWords;
  readonly state: FormState<unknown, V, unknown>;
  readonly acts: FormActs;
  /** Fields that can be wrong, in the order of the form. */
  readonly fields: readonly string[];
}

/** The acts of the visitor; a `FormStore` takes them. */
export interface FormActs {
  set(field: string, value: string | boolean): void;
  leaveField(field: string): void;
  submit(): void;
}

/** Id of a field, of its hint or of its fault. */
export const idOf = ({ id }: FormView, field: string, part?: 'hint' | 'fault'): string =>
  part ? `${id}-${field}-${part}` : `${id}-${field}`;

/** The sentence for what is wrong with a field; empty when nothing is. */
export function faultOf({ words, state }: FormView, field: string): string {
  const code = state.faults[field];
  return code
    ? fieldMessage(words, field, code, new Map<string, unknown>(Object.entries(state.values)).get(field))
    : '';
}

/** `aria-describedby` of a field: its hint and its fault, where it has them. */
export const descriptionOf = (view: FormView, field: string): string =>
  [view.words.hints[field] && idOf(view, field, 'hint'), faultOf(view, field) && idOf(view, field, 'fault')]
    .filter(Boolean)
    .join(' ');
