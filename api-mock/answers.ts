import type { Problem } from '../src/contract/problem.ts';
import { parisText } from '../src/domain/dates/paris.ts';
import { fr as formWords } from '../src/i18n/workshop-calendar/registration/fr.ts';
import { fr as contactWords } from '../src/i18n/eligibility-quiz/contact/fr.ts';
import { cacheControl, entityTag, type Freshness, holds } from './freshness.ts';

/** Reads are open to every page, as the server's are. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag,Retry-After' };

/** What a read found: the data, the cursor of the next page, and the server's time (epoch milliseconds). */
export interface Found {
  readonly data: unknown;
  readonly next?: string | undefined;
}

/** `{ data, meta }`, or 304 for whoever holds the same already. */
export function resourceAnswer(
  request: Request,
  { data, next }: Found,
  freshness: Freshness | undefined,
  nowMs: number,
): Response {
  const page = next === undefined ? {} : { next };
  const body = JSON.stringify({ data, meta: { generatedAt: parisText(nowMs), ...page } });
  return freshAnswer(request, {
    body,
    mediaType: 'application/json',
    freshness,
    identity: JSON.stringify({ data, ...page }),
  });
}

export interface FreshText {
  readonly body: string;
  readonly mediaType: string;
  readonly freshness: Freshness | undefined;
  /** What the entity tag is made of; the body, unless that also says when it was made. */
  readonly identity?: string;
}

/** Any text with its cache headers. */
export function freshAnswer(request: Request, { body, mediaType, freshness, identity = body }: FreshText): Response {
  const headers = new Headers({ ...OPEN, 'Cache-Control': cacheControl(freshness) });
  if (freshness !== undefined) {
    const tag = entityTag(identity);
    headers.set('ETag', tag);
    if (holds(request.headers.get('If-None-Match'), tag)) return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', mediaType);
  return new Response(body, { headers });
}

/** An answer that belongs to one visitor: never cached. */
export const ownAnswer = (data: unknown, nowMs: number, status = 200): Response =>
  new Response(JSON.stringify({ data, meta: { generatedAt: parisText(nowMs) } }), {
    status,
    headers: { ...OPEN, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });

export type FieldFault = NonNullable<Problem['errors']>[number];

const REFUSED = 'Demande refusée';

const PROBLEMS = {
  'invalid-query': [400, 'Demande incomplète ou incorrecte', 'Un paramètre de la demande manque ou ne convient pas.'],
  'not-found': [404, 'Introuvable', 'Ce que vous demandez n’existe pas, ou n’existe plus.'],
  'method-not-allowed': [405, 'Action impossible', 'Cette adresse ne permet pas cette action.'],
  'idempotency-key-required': [400, 'Demande incomplète', 'La demande n’a pas de clé « Idempotency-Key ».'],
  'invalid-fields': [422, REFUSED, formWords.problems['invalid-fields']],
  'proof-refused': [403, REFUSED, formWords.problems['proof-refused']],
  'unknown-workshop': [404, REFUSED, formWords.problems['unknown-workshop']],
  'unknown-target': [422, REFUSED, contactWords.problems['unknown-target']],
  'unknown-registration': [404, REFUSED, formWords.problems['unknown-registration']],
  'workshop-full': [409, REFUSED, formWords.problems['workshop-full']],
  'waiting-list-closed': [409, REFUSED, formWords.problems['waiting-list-closed']],
  'registration-not-open': [409, REFUSED, formWords.problems['registration-not-open']],
  'registration-closed': [409, REFUSED, formWords.problems['registration-closed']],
  'workshop-past': [409, REFUSED, formWords.problems['workshop-past']],
  'workshop-cancelled': [409, REFUSED, formWords.problems['workshop-cancelled']],
  'idempotency-conflict': [409, REFUSED, formWords.problems['idempotency-conflict']],
  'offer-expired': [409, REFUSED, formWords.problems['offer-expired']],
  internal: [500, 'Erreur du serveur', 'Le serveur n’a pas pu répondre. Réessayez dans quelques instants.'],
} as const satisfies Record<string, readonly [number, string, string]>;
export type ProblemCode = keyof typeof PROBLEMS;

/** A failure by RFC 9457; never cached. */
export function problemAnswer(
  code: ProblemCode,
  errors: readonly FieldFault[] = [],
  headers: Readonly<Record<string, string>> = {},
): Response {
  const [status, title, detail] = PROBLEMS[code];
  const body: Problem = { type: `urn:alexis:problem:${code}`, title, status, code, detail };
  if (errors.length > 0) body.errors = [...errors];
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...OPEN, ...headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}
