/** Letters, spaces and the signs of names; a dot only where it ends an abbreviation, so that nothing reads as an address. */
const PLAIN = /^(?:[\p{L}\p{M}'’"& ,()«»\-\u00a0\u202f]|\.(?=[\s,)-]|$))+$/u;

/** A longer one is a sentence as likely as a name. */
const MAX_LENGTH = 60;
const MAX_WORDS = 6;

/**
 * The name by which a mail to the address in a form greets; empty for one with digits, of many words, or with anything a mail program could take
 * for an address. Whoever fills in a form may name a stranger's address, and is not to write to that stranger through us.
 */
export const mailName = (name: string): string =>
  PLAIN.test(name) && name.length <= MAX_LENGTH && name.split(/\s+/u).length <= MAX_WORDS ? name : '';
