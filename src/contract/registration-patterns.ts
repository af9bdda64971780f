/** Longest values, in UTF-16 units; `email` is the limit of RFC 5321 (a path of 256 octets with its brackets). */
export const REGISTRATION_LIMITS = { name: 120, email: 254, phone: 30, commune: 100, needs: 1000 } as const;

/* What the schema of a registration and the form both ask; kept apart, so that the form carries no schema. */

/** A letter somewhere: what consists of emoji or signs alone is no name, no town and no sentence. */
export const HAS_LETTER = /\p{L}/u;
/** Controls (line ends too: they would split a mail header) and angle brackets have no place in a one-line field. */
export const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}<>]*$/u;
/**
 * No address of a site or a mailbox. A name stands in the mail that goes to the address given beside it, whose owner may know
 * nothing of it: with an address in it, the form would carry anybody's links to anybody.
 */
export const NO_ADDRESS = /^(?!.*(?::\/\/|(?:^|[^\p{L}\p{N}])www\.|[\p{L}\p{N}]\.\p{L}{2,}[/:]|\S@\S+\.\p{L}))/isu;
/**
 * Letters and the signs of names: no digits, and none of the signs of sentences. Format characters are dropped before
 * (`domain/people/tidy.ts`), since pasted text holds them unseen.
 */
export const NAME_SIGNS = /^[\p{L}\p{M}\p{Zs}'’ʼ`´"“”«».,()&·/\-‐‑–—]*$/u;
/** What a name has to be like; `needs` and the like may hold addresses, and are shown to the team alone. */
export const NAME: readonly RegExp[] = [ONE_LINE, HAS_LETTER, NAME_SIGNS, NO_ADDRESS];
/** Free text may hold line ends and `<`, but nothing that opens markup, and no NUL, which PostgreSQL cannot store. */
export const NO_MARKUP = /^(?!.*<[a-z!/?])[^\p{Co}\0]*$/isu;
/**
 * RFC 5321 mailbox, internationalised (RFC 6531), at a domain name with a dot: `"a b"@example.org`, `o'neil+x@exämple.org`.
 * Refused though valid: hosts without a dot and address literals, which no visitor means.
 */
export const EMAIL =
  /^(?:[^\s"(),:;<>@[\]\\.\p{C}]+(?:\.[^\s"(),:;<>@[\]\\.\p{C}]+)*|"(?:[^"\\\p{C}]|\\[^\p{C}])+")@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?=.*\p{L})[\p{L}\p{N}-]{2,}$/u;
/** At most 64 characters before the @ (RFC 5321, 4.5.3.1.1): no server takes more. */
export const LOCAL_PART = /^.{1,64}@[^@]*$/su;
/** 6 to 15 digits (E.164) with the usual separators. */
export const PHONE = /^\+?(?:[\s().\-/]*\d){6,15}[\s)]*$/;
