import * as z from 'zod/mini';
import { Instant, openEnum } from './common.ts';
import { one } from './resource.ts';
import { ATTENDANCE_MODES, Workshop } from './workshops.ts';

/** Version of the consent text in `i18n/workshop-calendar/registration`; to be raised with every change of that text. */
export const CONSENT_VERSION = '1';

/** Path below `/api/v1` that takes a {@link RegistrationRequest} and answers a {@link Registration} (201). */
export const REGISTRATIONS_PATH = '/workshops/{id}/registrations';

/** `POST` without a body takes the place that is offered, and answers the {@link Registration} (200). */
export const ACCEPTANCE_PATH = '/registrations/{token}/acceptance';

/** Who answers questions about personal data: the address in the privacy notice (of the demonstration). */
export const PRIVACY_CONTACT = 'contact@example.org';

/**
 * `offered`: a place became free and is kept for this person until `offerEnds`. `expired`: an offer that was not taken.
 * `closed`: the workshop was cancelled or took place while the person was waiting.
 */
export const REGISTRATION_STATUSES = ['confirmed', 'waiting', 'offered', 'cancelled', 'expired', 'closed'] as const;

/** A registration as its holder sees it: the answer to the form, and `GET`/`DELETE /registrations/{token}`. */
export const Registration = z.object({
  /** Secret of its holder, 128 bits or more; the server keeps its hash alone. */
  token: z.string(),
  status: openEnum(REGISTRATION_STATUSES),
  /** Place on the waiting list, from 1; only while `waiting`. */
  position: z.optional(z.number()),
  /** Only while `offered`. */
  offerEnds: z.optional(Instant),
  mode: openEnum(ATTENDANCE_MODES),
  name: z.string(),
  email: z.string(),
  createdAt: Instant,
  /** Page where the registration is seen, cancelled, and an offer accepted: `/inscription/{token}`, absolute. */
  page: z.string(),
  /** Join address of an online session, for a confirmed participant. */
  joinUrl: z.optional(z.string()),
  workshop: Workshop,
});
export type Registration = z.infer<typeof Registration>;

/** `DELETE` on the same path cancels (or refuses an offer) and frees exactly one place. */
export const registrationResource = one('/registrations/{token}', Registration);

/** Stable `code` of the problem+json that a registration may meet, beside those every route shares. */
export const REGISTRATION_PROBLEMS = [
  /** 422: `errors[]` points at the fields. */
  'invalid-fields',
  /** 409, no place in the mode asked and `waitingList` was `false`: the form offers the list in the same step. */
  'workshop-full',
  /** 409, no place, and the workshop keeps no waiting list. */
  'waiting-list-closed',
  /** 409: several other people have registered with this e-mail, as many as one may. */
  'address-full',
  'registration-not-open',
  'registration-closed',
  'workshop-past',
  'workshop-cancelled',
  /** 404. */
  'unknown-workshop',
  'unknown-registration',
  /** 409: the same `Idempotency-Key` came with another body. */
  'idempotency-conflict',
  /** 409: the offer has run out or was taken back. */
  'offer-expired',
  /** 403. */
  'origin-refused',
  'proof-refused',
  /** 422: filled in faster than a person can; the form waits and sends again. */
  'too-fast',
  /** 429 with `retry-after`. */
  'rate-limited',
] as const;
export type RegistrationProblem = (typeof REGISTRATION_PROBLEMS)[number];
