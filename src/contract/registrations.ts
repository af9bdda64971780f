import * as z from 'zod/mini';
import { Instant, openEnum } from './common.ts';
import { one } from './resource.ts';
import { ATTENDANCE_MODES, Workshop } from './workshops.ts';

/** Longest values, in UTF-16 units; `email` is the limit of RFC 5321 (a path of 256 octets with its brackets). */
export const REGISTRATION_LIMITS = { name: 120, email: 254, phone: 30, commune: 100, needs: 1000 } as const;

/** Version of the consent text in `i18n/calendar/form`; to be raised with every change of that text. */
export const CONSENT_VERSION = '1';

/** Path below `/api/v1` that takes a {@link RegistrationRequest} and answers a {@link Registration} (201). */
export const REGISTRATIONS_PATH = '/workshops/{id}/registrations';

/** A letter somewhere: what consists of emoji or signs alone is no name, no town and no sentence. */
const HAS_LETTER = /\p{L}/u;
/** Controls (line ends too: they would split a mail header) and angle brackets have no place in a one-line field. */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}<>]*$/u;
/** Free text may hold line ends and `<`, but nothing that opens markup. */
const NO_MARKUP = /^(?!.*<[a-z!/?])[^\p{Co}]*$/isu;
/**
 * RFC 5321 mailbox, internationalised (RFC 6531), at a domain name with a dot: `"a b"@example.org`, `o'neil+x@exämple.org`.
 * Refused though valid: hosts without a dot and address literals, which no visitor means.
 */
const EMAIL =
  /^(?:[^\s"(),:;<>@[\]\\.\p{C}]+(?:\.[^\s"(),:;<>@[\]\\.\p{C}]+)*|"(?:[^"\\\p{C}]|\\[^\p{C}])+")@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?=.*\p{L})[\p{L}\p{N}-]{2,}$/u;
/** 6 to 15 digits (E.164) with the usual separators. */
const PHONE = /^\+?(?:[\s().\-/]*\d){6,15}[\s)]*$/;

const line = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max, { abort: true }), z.regex(ONE_LINE), z.regex(HAS_LETTER));

/** What the form sends. Optional fields are absent when empty. `domain/workshops/registration-rules` names what is wrong. */
export const RegistrationRequest = z.object({
  name: line(REGISTRATION_LIMITS.name),
  email: z
    .string()
    .check(z.trim(), z.minLength(1), z.maxLength(REGISTRATION_LIMITS.email, { abort: true }), z.regex(EMAIL)),
  phone: z.optional(
    z.string().check(z.trim(), z.minLength(1), z.maxLength(REGISTRATION_LIMITS.phone, { abort: true }), z.regex(PHONE)),
  ),
  commune: z.optional(line(REGISTRATION_LIMITS.commune)),
  /** Expectations, access needs: free text. */
  needs: z.optional(
    z
      .string()
      .check(
        z.trim(),
        z.minLength(1),
        z.maxLength(REGISTRATION_LIMITS.needs, { abort: true }),
        z.regex(NO_MARKUP),
        z.regex(HAS_LETTER),
      ),
  ),
  /** Required for a hybrid workshop. */
  mode: z.optional(z.enum(ATTENDANCE_MODES)),
  /** The text agreed to: its version and the language it was read in. */
  consent: z.object({
    version: z.string().check(z.minLength(1), z.maxLength(20)),
    language: z.optional(z.enum(['fr', 'en', 'de'])),
    accepted: z.literal(true),
  }),
  /** `true`: put me on the waiting list when no place is left; otherwise the answer is then 409 `workshop-full`. */
  waitingList: z.boolean(),
  /** Solved proof of work (altcha payload, base64) for a challenge of `GET /challenge`. */
  proof: z.string().check(z.maxLength(4000)),
  /** Left empty by people: the field is hidden. Named so that neither browsers fill it in nor robots know it. */
  topic: z.optional(z.string().check(z.maxLength(1000))),
  /** When the form was opened, by the corrected clock. */
  startedAt: z.optional(Instant),
});
export type RegistrationRequest = z.infer<typeof RegistrationRequest>;

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
