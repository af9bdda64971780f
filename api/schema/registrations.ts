import * as z from 'zod/mini';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { Instant } from '../../src/contract/common.ts';
import {
  EMAIL,
  HAS_LETTER,
  NAME,
  NO_MARKUP,
  ONE_LINE,
  PHONE,
  REGISTRATION_LIMITS,
} from '../../src/contract/registration-patterns.ts';
import { tidyEmail, tidyLine, tidyPhone } from '../../src/domain/people/tidy.ts';
import { ATTENDANCE_MODES } from '../../src/contract/workshops.ts';

export {
  ACCEPTANCE_PATH,
  CONSENT_VERSION,
  PRIVACY_CONTACT,
  Registration,
  REGISTRATION_PROBLEMS,
  REGISTRATION_STATUSES,
  registrationResource,
  REGISTRATIONS_PATH,
  type RegistrationProblem,
} from '../../src/contract/registration-answer.ts';
export { REGISTRATION_LIMITS } from '../../src/contract/registration-patterns.ts';

const line = (max: number, shapes: readonly RegExp[]) =>
  z
    .string()
    .check(
      z.overwrite(tidyLine),
      z.minLength(1),
      z.maxLength(max, { abort: true }),
      ...shapes.map((shape) => z.regex(shape)),
    );

/** What the form sends. Optional fields are absent when empty. `api/registrations/check-registration.ts` names what is wrong. */
export const RegistrationRequest = z.object({
  name: line(REGISTRATION_LIMITS.name, NAME),
  email: z
    .string()
    .check(
      z.overwrite(tidyEmail),
      z.minLength(1),
      z.maxLength(REGISTRATION_LIMITS.email, { abort: true }),
      z.regex(EMAIL),
    ),
  phone: z.optional(
    z
      .string()
      .check(
        z.overwrite(tidyPhone),
        z.minLength(1),
        z.maxLength(REGISTRATION_LIMITS.phone, { abort: true }),
        z.regex(PHONE),
      ),
  ),
  commune: z.optional(line(REGISTRATION_LIMITS.commune, [ONE_LINE, HAS_LETTER])),
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
    language: z.optional(z.enum(LANGUAGES)),
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
