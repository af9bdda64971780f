/** What a header `Idempotency-Key` may hold: visible ASCII characters, enough of them to be unique. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{16,128}$/;
