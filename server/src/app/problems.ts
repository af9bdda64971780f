import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../../../src/contract/problem.ts';
import type { Log } from '../log.ts';

/** Problems that any route may answer: stable code, status, and French words for people. */
const PROBLEMS = {
  'invalid-query': [400, 'Demande incomplète ou incorrecte', 'Un paramètre de la demande manque ou ne convient pas.'],
  'not-found': [404, 'Introuvable', "Ce que vous demandez n'existe pas, ou n'existe plus."],
  'method-not-allowed': [405, 'Action impossible', 'Cette adresse ne permet pas cette action.'],
  'too-large': [413, 'Demande trop volumineuse', 'La demande envoyée est trop volumineuse.'],
  internal: [500, 'Erreur du serveur', "Le serveur n'a pas pu répondre. Réessayez dans quelques instants."],
  timeout: [504, 'Réponse trop longue', 'Le serveur a mis trop de temps à répondre. Réessayez dans quelques instants.'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string, string]>;
export type ProblemCode = keyof typeof PROBLEMS;

/** One field at fault, as `errors[]` of the contract. */
export type FieldFault = NonNullable<Problem['errors']>[number];

/** Thrown by a route: ends the request with that problem. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldFault[];

  constructor(code: ProblemCode, errors: readonly FieldFault[] = []) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.errors = errors;
  }
}

/** Answers with a problem (RFC 9457); it is never cached. */
export function problem(c: Context, code: ProblemCode, errors: readonly FieldFault[] = []): Response {
  const [status, title, detail] = PROBLEMS[code];
  const body: Problem = { type: `urn:alexis:problem:${code}`, title, status, code, detail };
  if (errors.length > 0) body.errors = [...errors];
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}

/** Turns what was thrown into a problem. What is not expected is logged, and not told. */
export const problemOf =
  (log: Log): ErrorHandler =>
  (error, c) => {
    if (error instanceof ProblemError) return problem(c, error.code, error.errors);
    if (error instanceof HTTPException && error.status === 504) return problem(c, 'timeout');
    log.error({ err: error, method: c.req.method, route: routePath(c, -1) }, 'request failed');
    return problem(c, 'internal');
  };
