import type { Workshop } from '../../../contract/workshops.ts';
import { checkForm, EMPTY_FORM, type FormValues } from '../../../domain/workshops/form-check.ts';
import { fieldOf, FORM_FIELDS, type FieldCode, type FieldError } from '../../../domain/workshops/form-fields.ts';
import { seatFor } from '../../../domain/workshops/seats.ts';
import { workshopStatus } from '../../../domain/workshops/status.ts';

/** What was typed, and for which workshop the form was opened last (its id). */
export interface Draft {
  readonly values: FormValues;
  readonly workshop: string;
}

export const EMPTY_DRAFT: Draft = { values: EMPTY_FORM, workshop: '' };

/**
 * The draft as the form of a workshop opens with it: who one is stays, how one attends is asked anew, and what a person
 * agreed to, they agreed to for one workshop. `commune`: where the visitor said they are; empty for unknown.
 */
export const draftFor = ({ values, workshop: before }: Draft, workshop: string, commune: string): Draft => ({
  values: {
    ...values,
    mode: '',
    commune: values.commune || commune,
    consent: values.consent && workshop === before,
  },
  workshop,
});

/**
 * The errors that stand after `part` was changed to what `values` holds: one that was told goes away as soon as it is
 * mended, and none is told before the visitor sends.
 */
export function stillWrong(
  errors: readonly FieldError[],
  part: Partial<FormValues>,
  values: FormValues,
  workshop: Workshop,
): readonly FieldError[] {
  if (!errors.length) return errors;
  const wrong = checkForm(values, workshop).map(({ pointer }) => fieldOf(pointer));
  const changed = FORM_FIELDS.filter((field) => field in part);
  return errors.filter(({ pointer }) => {
    const field = fieldOf(pointer);
    return !field || !changed.includes(field) || wrong.includes(field);
  });
}

/** Whether a registration at `now` (epoch milliseconds) would go to the waiting list, for the way to attend that is chosen. */
export function waits(workshop: Workshop, { mode }: Pick<FormValues, 'mode'>, now: number): boolean {
  if (workshopStatus(workshop, now).availability === 'full-waiting') return true;
  const entry = workshop.places.find((one) => one.mode === mode);
  return entry !== undefined && seatFor(entry, { keepsList: true, acceptsList: true }).status === 'waiting';
}

/** What the server says of fields that a person fills in. A code that this kit does not know has the field's own sentence. */
export const refusedFields = (errors: readonly { readonly pointer: string; readonly code: string }[]): FieldError[] =>
  errors.filter(({ pointer }) => fieldOf(pointer)).map(({ pointer, code }) => ({ pointer, code: code as FieldCode }));
