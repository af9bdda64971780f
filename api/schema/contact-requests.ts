import * as z from 'zod/mini';
import { Slug, Stage } from '../../src/contract/common.ts';
import { HAS_LETTER, ONE_LINE } from '../../src/contract/registration-patterns.ts';
import { REGISTRATION_LIMITS, RegistrationRequest } from './registrations.ts';

/** Longest values, in UTF-16 units, beside those of a registration. */
export const CONTACT_LIMITS = {
  ...REGISTRATION_LIMITS,
  message: REGISTRATION_LIMITS.needs,
  answer: 500,
  recipients: 300,
} as const;

const { name, email, phone, needs, consent, proof, topic, startedAt } = RegistrationRequest.shape;
const shown = z.string().check(z.trim(), z.minLength(1), z.maxLength(CONTACT_LIMITS.answer));

/** What the contact form of the quiz or the locator sends: exactly what it has shown before. Absent when empty. */
export const ContactRequest = z.object({
  from: z.enum(['quiz', 'locator']),
  name,
  email,
  phone,
  message: needs,
  /** Partner that the visitor asked for; without one, the pôle's team answers. */
  partner: z.optional(Slug),
  /** Pôle chosen, or the nearest. */
  pole: z.optional(Slug),
  place: z.optional(
    z.object({
      insee: z.optional(z.string().check(z.regex(/^(\d{2}|2[AB])\d{3}$/))),
      name: z.optional(z.string().check(z.maxLength(CONTACT_LIMITS.commune), z.regex(ONE_LINE))),
      department: z.string().check(z.regex(/^(\d{2,3}|2[AB]|other)$/)),
    }),
  ),
  /** Origin of the page that frames the form; used if it is a partner's, ignored otherwise. */
  site: z.optional(z.string().check(z.maxLength(300))),
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
  consent: z.object({
    ...consent.shape,
    /** Recipients of the request, as the consent text names them. */
    recipients: z.optional(
      z
        .string()
        .check(
          z.trim(),
          z.minLength(1),
          z.maxLength(CONTACT_LIMITS.recipients, { abort: true }),
          z.regex(ONE_LINE),
          z.regex(HAS_LETTER),
        ),
    ),
  }),
  proof,
  topic,
  startedAt,
});
export type ContactRequest = z.infer<typeof ContactRequest>;
