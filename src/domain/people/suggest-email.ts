/** Apostrophes and accents of a typed text: those that keyboards and spell checkers write on their own. */
const APOSTROPHES = /[\u2018\u2019\u02BC\u00B4`]/g;

/** Endings and names of mailbox providers with a letter too many, missing or in the wrong place. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:con|cmo|comm|ocm|vom|xom)$/i, '.com'],
  [/@(?:gmial|gmal|gamil|gnail|gmaill|gmai)\./i, '@gmail.'],
  [/@(?:hotmial|hotmal|hotmai|hotnail|otmail)\./i, '@hotmail.'],
  [/@(?:yaho|yahooo|yhaoo)\./i, '@yahoo.'],
  [/@(?:outlok|outloook|oulook)\./i, '@outlook.'],
  [/@(?:ornage|oange|orage)\.fr$/i, '@orange.fr'],
  [/@(?:wanado|wandoo)\.fr$/i, '@wanadoo.fr'],
];

/**
 * The address that was probably meant; `undefined` where there is no doubt. Never a refusal: `andré@example.org` exists where both mail
 * servers speak SMTPUTF8 (RFC 6531), but most of those who type it have no such address.
 * @param address a well-formed address, tidied
 */
export function suggestEmail(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const localPart = address.slice(0, at).replace(APOSTROPHES, "'").normalize('NFD').replaceAll(/\p{M}/gu, '');
  // Of another script nothing is guessed.
  const plain = /^[\x20-\x7E]+$/.test(localPart) ? localPart + address.slice(at) : address;
  const suggestion = SLIPS.reduce((text, [slip, meant]) => text.replace(slip, meant), plain);
  return suggestion === address ? undefined : suggestion;
}
