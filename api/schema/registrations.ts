import * as z from 'zod/mini';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { Instant } from '../../src/contract/common.ts';
import { REGISTRATION_LIMITS } from '../../src/contract/registration-patterns.ts';
import { TEXT_RULES, type TextFieldName } from '../../src/domain/people/text-field.ts';
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
export { REGISTRATION_LIMITS };

/** A field of text, by the rule that the forms ask too. */
const text = (field: TextFieldName) => {
  const { tidy, shapes } = TEXT_RULES[field];
  return z
    .string()
    .check(
      z.overwrite(tidy),
      z.minLength(1),
      z.maxLength(REGISTRATION_LIMITS[field], { abort: true }),
      ...shapes.map((shape) => z.regex(shape)),
    );
};

/** What the form sends. Optional fields are absent when empty. `api/registrations/check-registration.ts` names what is wrong. */
export const RegistrationRequest = z.object({
  name: text('name'),
  email: text('email'),
  phone: z.optional(text('phone')),
  commune: z.optional(text('commune')),
  /** Expectations, access needs: free text. */
  needs: z.optional(text('needs')),
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
