import type { RegistrationProblem } from '../../src/contract/registration-answer.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { fr as contactWords } from '../../src/i18n/eligibility-quiz/contact/fr.ts';
import { fr as formWords } from '../../src/i18n/workshop-calendar/registration/fr.ts';

/** A refusal of the registration form, in the form's own words. */
const refusal = <S extends number>(status: S, code: RegistrationProblem) =>
  [status, 'Demande refusée', formWords.problems[code]] as const;

/** Every problem of the API: stable code, status, and French words for people. */
const PROBLEMS = {
  'invalid-query': [400, 'Demande incomplète ou incorrecte', 'Un paramètre de la demande manque ou ne convient pas.'],
  'not-found': [404, 'Introuvable', 'Ce que vous demandez n’existe pas, ou n’existe plus.'],
  'method-not-allowed': [405, 'Action impossible', 'Cette adresse ne permet pas cette action.'],
  'too-large': [413, 'Demande trop volumineuse', 'La demande envoyée est trop volumineuse.'],
  'idempotency-key-required': [
    400,
    'Demande incomplète',
    'La demande n’a pas de clé « Idempotency-Key » (16 à 128 caractères) : elle ne peut pas être enregistrée.',
  ],
  'invalid-fields': refusal(422, 'invalid-fields'),
  'too-fast': refusal(422, 'too-fast'),
  'origin-refused': refusal(403, 'origin-refused'),
  'proof-refused': refusal(403, 'proof-refused'),
  'rate-limited': refusal(429, 'rate-limited'),
  'unknown-workshop': refusal(404, 'unknown-workshop'),
  'unknown-target': [422, 'Demande refusée', contactWords.problems['unknown-target']],
  'unknown-registration': refusal(404, 'unknown-registration'),
  'workshop-full': refusal(409, 'workshop-full'),
  'waiting-list-closed': refusal(409, 'waiting-list-closed'),
  'address-full': refusal(409, 'address-full'),
  'registration-not-open': refusal(409, 'registration-not-open'),
  'registration-closed': refusal(409, 'registration-closed'),
  'workshop-past': refusal(409, 'workshop-past'),
  'workshop-cancelled': refusal(409, 'workshop-cancelled'),
  'idempotency-conflict': refusal(409, 'idempotency-conflict'),
  'offer-expired': refusal(409, 'offer-expired'),
  busy: [503, 'Service très demandé', 'Beaucoup de personnes écrivent en même temps.'],
  unavailable: [503, 'Service indisponible', 'Le service est momentanément indisponible. Réessayez dans un instant.'],
  internal: [500, 'Erreur du serveur', 'Le serveur n’a pas pu répondre. Réessayez dans quelques instants.'],
  timeout: [504, 'Réponse trop longue', 'Le serveur a mis trop de temps à répondre. Réessayez dans quelques instants.'],
} as const satisfies Record<string, readonly [number, string, string]>;
export type ProblemCode = keyof typeof PROBLEMS;

export type ProblemStatus = (typeof PROBLEMS)[ProblemCode][0];

/** One field that is wrong, as `errors[]` of a problem document. */
export type FieldProblem = NonNullable<Problem['errors']>[number];

/** What a problem is about; `retryAfter`: seconds until another attempt makes sense. */
export interface ProblemFacts {
  readonly code: ProblemCode;
  readonly errors?: readonly FieldProblem[];
  readonly retryAfter?: number | undefined;
}

/** The status of a problem and its document (RFC 9457, `application/problem+json`). */
export interface ProblemDocument {
  readonly status: ProblemStatus;
  readonly body: Problem;
  /** Value of the header `Retry-After`. */
  readonly retryAfter: string | undefined;
}

/**
 * Says a problem to people and programs. `words`: the sentences of the form that met it, by code, where it has its own;
 * the usual ones are those of the registration form.
 */
export function problemDocument(
  { code, errors = [], retryAfter }: ProblemFacts,
  words: Readonly<Record<string, string>> = {},
): ProblemDocument {
  const [status, title, usual] = PROBLEMS[code];
  const sentence = Object.hasOwn(words, code) ? (words[code] ?? usual) : usual;
  const wait = retryAfter === undefined ? '' : ` ${formWords.retryAfter(Math.max(1, Math.ceil(retryAfter / 60)))}`;
  const body: Problem = { type: `urn:alexis:problem:${code}`, title, status, code, detail: sentence + wait };
  if (errors.length > 0) body.errors = [...errors];
  return { status, body, retryAfter: retryAfter === undefined ? undefined : String(retryAfter) };
}
