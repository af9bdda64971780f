import {
  EMAIL,
  HAS_LETTER,
  NAME,
  NO_MARKUP,
  PHONE,
  REGISTRATION_LIMITS,
} from '../../../contract/registration-patterns.ts';

import { tidyEmail, tidyLine, tidyPhone } from '../../../domain/people/tidy.ts';

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
export type ContactFault = 'required' | 'too-long' | 'any';
export type ContactFaults = Partial<Record<ContactField, ContactFault>>;

const TEXTS = {
  name: { longest: REGISTRATION_LIMITS.name, shapes: NAME, required: true, tidy: tidyLine },
  email: { longest: REGISTRATION_LIMITS.email, shapes: [EMAIL], required: true, tidy: tidyEmail },
  phone: { longest: REGISTRATION_LIMITS.phone, shapes: [PHONE], required: false, tidy: tidyPhone },
  message: {
    longest: REGISTRATION_LIMITS.needs,
    shapes: [NO_MARKUP, HAS_LETTER],
    required: false,
    tidy: (text: string) => text.trim(),
  },
} as const;

/** Fields of text, in the order of the form. */
export const CONTACT_TEXTS = ['name', 'email', 'phone', 'message'] as const;

/** A field as it was meant, and as it is sent. */
export const tidyContact = (field: keyof typeof TEXTS, text: string): string => TEXTS[field].tidy(text);

/** What is wrong with a draft: the same verdicts as the server's schema, without its weight. */
export function contactFaults(draft: ContactDraft): ContactFaults {
  const faults: ContactFaults = {};
  for (const field of CONTACT_TEXTS) {
    const { longest, shapes, required } = TEXTS[field];
    const text = tidyContact(field, draft[field]);
    if (text === '') {
      if (required) faults[field] = 'required';
    } else if (text.length > longest) faults[field] = 'too-long';
    else if (!shapes.every((shape) => shape.test(text))) faults[field] = 'any';
  }
  if (!draft.consent) faults.consent = 'any';
  return faults;
}

/** Faults that the server found, by the pointers it names; those of no field of the form are left out. */
export function serverFaults(errors: readonly { pointer: string; code: string }[]): ContactFaults {
  const faults: ContactFaults = {};
  for (const { pointer, code } of errors) {
    const field = CONTACT_FIELDS.find((one) => pointer.split('/')[1] === one);
    if (field) faults[field] ??= code === 'required' || code === 'too-long' ? code : 'any';
  }
  return faults;
}

/** The fields of a draft as the request has them: tidied, absent when empty. */
export const draftFields = ({ name, email, phone, message, topic }: ContactDraft) => ({
  name: tidyLine(name),
  email: tidyEmail(email),
  phone: tidyPhone(phone) || undefined,
  message: message.trim() || undefined,
  topic: topic || undefined,
});
