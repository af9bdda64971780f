import { checkText, tidyText } from '../../../domain/people/text-field.ts';
import type { FieldCode } from '../../../domain/people/field-fault.ts';

/** What stands in the form. */
export interface ContactDraft {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly message: string;
  /** Hidden from people: only robots fill it in. */
  readonly topic: string;
  readonly attach: boolean;
  readonly consent: boolean;
}

export const EMPTY_DRAFT: ContactDraft = {
  name: '',
  email: '',
  phone: '',
  message: '',
  topic: '',
  attach: false,
  consent: false,
};

/** Fields that can be wrong, in the order of the form. */
export const CONTACT_FIELDS = ['name', 'email', 'phone', 'message', 'consent'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];
export type ContactFaults = Partial<Record<ContactField, FieldCode>>;

/** Fields of text, in the order of the form. */
export const CONTACT_TEXTS = ['name', 'email', 'phone', 'message'] as const;
type ContactText = (typeof CONTACT_TEXTS)[number];

const kindOf = (field: ContactText) => (field === 'message' ? 'needs' : field);

/** A field as it was meant, and as it is sent. */
export const tidyContact = (field: ContactText, text: string): string => tidyText(kindOf(field), text);

/** What is wrong with a draft: the same verdicts as the server's schema, without its weight. */
export function contactFaults(draft: ContactDraft): ContactFaults {
  const faults: ContactFaults = {};
  for (const field of CONTACT_TEXTS) {
    const code = checkText(kindOf(field), draft[field]);
    if (code) faults[field] = code;
  }
  if (!draft.consent) faults.consent = 'not-accepted';
  return faults;
}

/** Faults that the server found, by its pointers; an unknown code has the field's own sentence, no field none. */
export function serverFaults(errors: readonly { pointer: string; code: string }[]): ContactFaults {
  const faults: ContactFaults = {};
  for (const { pointer, code } of errors) {
    const field = CONTACT_FIELDS.find((one) => pointer.split('/')[1] === one);
    if (field) faults[field] ??= code as FieldCode;
  }
  return faults;
}

/** The fields of a draft as the request has them: tidied, absent when empty. */
export const draftFields = ({ name, email, phone, message, topic }: ContactDraft) => ({
  name: tidyText('name', name),
  email: tidyText('email', email),
  phone: tidyText('phone', phone) || undefined,
  message: tidyText('needs', message) || undefined,
  topic: topic || undefined,
});
