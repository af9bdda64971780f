/**
 * A name as it is compared: case, accents, blanks and signs do not count. `"LÉA  MARTIN"` and `"Lea Martin"` are one
 * name, and so are `"Jean-Pierre"` and `"Jean Pierre"`.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An e-mail as it is compared: the same mailbox in the eyes of nearly every provider. */
export const emailKey = (email: string): string => email.trim().normalize('NFC').toLowerCase();

/** A person is a name and an e-mail: several people may share a mailbox. */
export const personKey = ({ name, email }: { readonly name: string; readonly email: string }): string =>
  `${emailKey(email)}\n${nameKey(name)}`;

/** How many people may register for one workshop with the same e-mail. */
export const MAX_PEOPLE_PER_EMAIL = 4;
