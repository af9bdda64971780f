import * as z from 'zod/mini';
import { Instant } from './common.ts';

/** Version of the notice and consent in `i18n/eligibility-quiz/contact`; to be raised with every change of that text. */
export const CONTACT_CONSENT_VERSION = '2';

/** Path below `/api/v1` that takes a `ContactRequest` with an `Idempotency-Key` and answers a {@link ContactReceipt} (201). */
export const CONTACT_REQUESTS_PATH = '/contact-requests';

/** What the visitor may keep: no secret, and nothing they wrote. */
export const ContactReceipt = z.object({
  /** Short reference to quote: `C-7F3K9Q`. */
  reference: z.string(),
  receivedAt: Instant,
  /** Who answers: a pôle's or a partner's name. */
  team: z.string(),
});
export type ContactReceipt = z.infer<typeof ContactReceipt>;

/** Stable `code` of the problem+json that a contact request may meet, beside those every route shares. */
export const CONTACT_PROBLEMS = [
  /** 422: `errors[]` points at the fields. */
  'invalid-fields',
  /** 422: a slug of a quiz, partner or pôle that does not exist. */
  'unknown-target',
  /** 409: the same `Idempotency-Key` came with another body. */
  'idempotency-conflict',
  /** 403. */
  'origin-refused',
  'proof-refused',
  /** 422. */
  'too-fast',
  /** 429 with `retry-after`. */
  'rate-limited',
] as const;
export type ContactProblem = (typeof CONTACT_PROBLEMS)[number];
