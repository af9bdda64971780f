/** Letters, spaces and the signs of names; a dot only where it ends an abbreviation, so that nothing reads as an address. */
const PLAIN = /^(?:[\p{L}\p{M}'’"& ,()«»\-\u00a0\u202f]|\.(?=[\s,)-]|$))+$/u;

/**
 * The name by which a mail to the address in a form greets; empty for one with digits or anything a mail program could take
 * for an address. Whoever fills in a form may name a stranger's address, and is not to write to that stranger through us.
 */
export const mailName = (name: string): string => (PLAIN.test(name) ? name : '');
