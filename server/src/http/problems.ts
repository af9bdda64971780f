import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { RegistrationProblem } from '../../../api/schema/registrations.ts';
import type { Problem } from '../../../src/contract/problem.ts';
import { fr as formWords } from '../../../src/i18n/workshop-calendar/registration/fr.ts';
import { fr as contactWords } from '../../../src/i18n/eligibility-quiz/contact/fr.ts';
import type { Log } from '../environment/log.ts';
import { DatabaseBusyError } from '../store/retry-when-busy.ts';

/** A refusal of the registration form, in the form's own words. */
const refusal = <S extends ContentfulStatusCode>(status: S, code: RegistrationProblem) =>
  [status, 'Demande refusée', formWords.problems[code]] as const;

/** Problems that any route may answer: stable code, status, and French words for people. */
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
  'registration-not-open': refusal(409, 'registration-not-open'),
  'registration-closed': refusal(409, 'registration-closed'),
  'workshop-past': refusal(409, 'workshop-past'),
  'workshop-cancelled': refusal(409, 'workshop-cancelled'),
  'idempotency-conflict': refusal(409, 'idempotency-conflict'),
  'offer-expired': refusal(409, 'offer-expired'),
  busy: [503, 'Service très demandé', 'Beaucoup de personnes écrivent en même temps.'],
  internal: [500, 'Erreur du serveur', 'Le serveur n’a pas pu répondre. Réessayez dans quelques instants.'],
  timeout: [504, 'Réponse trop longue', 'Le serveur a mis trop de temps à répondre. Réessayez dans quelques instants.'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string, string]>;
export type ProblemCode = keyof typeof PROBLEMS;

/** One field at fault, as `errors[]` of the contract. */
export type FieldFault = NonNullable<Problem['errors']>[number];

/** What a problem says beside its code. */
export interface ProblemOptions {
  /** Seconds until another attempt makes sense. */
  readonly retryAfter?: number;
  /** In place of the usual sentence. */
  readonly detail?: string | undefined;
}

/** Thrown by a route: ends the request with that problem. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldFault[];
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, errors: readonly FieldFault[] = [], options: ProblemOptions = {}) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.errors = errors;
    this.options = options;
  }
}

/** A refusal in the words of the form that met it, where it has its own: the usual ones are those of a registration. */
export function inWordsOf(words: Readonly<Record<string, string>>, error: unknown): unknown {
  if (!(error instanceof ProblemError) || !Object.hasOwn(words, error.code)) return error;
  return new ProblemError(error.code, error.errors, { ...error.options, detail: words[error.code] });
}

/** Answers with a problem (RFC 9457); it is never cached. */
export function problem(
  c: Context,
  code: ProblemCode,
  errors: readonly FieldFault[] = [],
  { retryAfter, detail: own }: ProblemOptions = {},
): Response {
  const [status, title, usual] = PROBLEMS[code];
  const words = own ?? usual;
  const detail =
    retryAfter === undefined ? words : `${words} ${formWords.retryAfter(Math.max(1, Math.ceil(retryAfter / 60)))}`;
  const body: Problem = { type: `urn:alexis:problem:${code}`, title, status, code, detail };
  if (errors.length > 0) body.errors = [...errors];
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
  });
}

/** The French sentence of a problem, for pages. */
export const problemDetail = (code: ProblemCode): string => PROBLEMS[code][2];

/** The status of a problem as pages answer it. */
export function problemStatus(code: ProblemCode): 403 | 404 | 409 {
  const [status] = PROBLEMS[code];
  return status === 403 || status === 404 ? status : 409;
}

/** Turns what was thrown into a problem. What is not expected is logged, and not told. */
export const problemOf =
  (log: Log): ErrorHandler =>
  (error, c) => {
    if (error instanceof ProblemError) return problem(c, error.code, error.errors, error.options);
    if (error instanceof DatabaseBusyError) return problem(c, 'busy', [], { retryAfter: 10 });
    if (error instanceof HTTPException && error.status === 504) return problem(c, 'timeout');
    log.error({ err: error, method: c.req.method, route: routePath(c, -1) }, 'request failed');
    return problem(c, 'internal');
  };
