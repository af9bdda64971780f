/** Fields of a registration that a person fills in, in the order of the form. */
export const FORM_FIELDS = ['mode', 'name', 'email', 'phone', 'commune', 'needs', 'consent'] as const;
export type FormField = (typeof FORM_FIELDS)[number];
