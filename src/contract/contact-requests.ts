import * as z from 'zod/mini';
import { Instant, Slug, Stage } from './common.ts';
import { REGISTRATION_LIMITS, RegistrationRequest } from './registrations.ts';

/** Longest values, in UTF-16 units, beside those of a registration. */
export const CONTACT_LIMITS = { ...REGISTRATION_LIMITS, message: REGISTRATION_LIMITS.needs, answer: 500 } as const;

/** Version of the notice and consent in `i18n/quiz`; to be raised with every change of that text. */
export const CONTACT_CONSENT_VERSION = '1';

/** Path below `/api/v1` that takes a {@link ContactRequest} with an `Idempotency-Key` and answers a {@link ContactReceipt} (201). */
export const CONTACT_REQUESTS_PATH = '/contact-requests';

const { name, email, phone, needs, consent, proof, topic, startedAt } = RegistrationRequest.shape;
const shown = z.string().check(z.trim(), z.minLength(1), z.maxLength(CONTACT_LIMITS.answer));

/** What the contact form of the quiz or the locator sends: exactly what it has shown before. Absent when empty. */
export const ContactRequest = z.object({
  from: z.enum(['quiz', 'locator']),
  name,
  email,
  phone,
  message: needs,
  /** Partner who is to answer, when the visitor asked for that partner; otherwise the pôle's team does. */
  partner: z.optional(Slug),
  /** Pôle chosen, or the nearest. */
  pole: z.optional(Slug),
  place: z.optional(
    z.object({
      insee: z.optional(z.string().check(z.regex(/^(\d{2}|2[AB])\d{3}$/))),
      name: z.optional(z.string().check(z.maxLength(CONTACT_LIMITS.commune))),
      department: z.string().check(z.regex(/^(\d{2,3}|2[AB]|other)$/)),
    }),
  ),
  /** What the quiz found. */
  quiz: z.optional(
    z.object({
      slug: Slug,
      /** Of the rule set that was evaluated. */
      version: z.string().check(z.maxLength(40)),
      outcomes: z.array(Slug).check(z.maxLength(20)),
      stage: z.optional(Stage),
      /** Only when the visitor chose to attach them: the words of questions and answers, as shown. */
      answers: z.optional(z.array(z.object({ question: shown, answer: shown })).check(z.maxLength(40))),
    }),
  ),
  consent,
  proof,
  topic,
  startedAt,
});
export type ContactRequest = z.infer<typeof ContactRequest>;

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
