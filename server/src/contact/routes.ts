import { type Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import { CONTACT_REQUESTS_PATH, ContactReceipt } from '../../../src/contract/contact-answer.ts';
import { ContactRequest } from '../../../api/schema/contact-requests.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import type { FieldCode } from '../../../src/domain/people/field-fault.ts';
import { fr } from '../../../src/i18n/eligibility-quiz/contact/fr.ts';
import { fieldMessage } from '../../../src/i18n/form/form-words.ts';
import { DomainError } from '../../../api/problems/domain-error.ts';
import { type FieldProblem, problemDocument } from '../../../api/problems/problems.ts';
import type { Clock } from '../environment/clock.ts';
import type { Guard } from '../http/guard/guard.ts';
import { requireIdempotencyKey } from '../http/idempotency-key.ts';
import { sendProblem } from '../http/problems.ts';
import type { Store } from '../store/store.ts';
import type { ContactRow } from './repository.ts';
import { CONTACT_CONSENT, isKnownConsent } from '../consent/consent-texts.ts';
import { findReceived, hashContact, receive, receiptOf } from './receive.ts';
import { siteOf } from './site.ts';
import { teamFor } from './team.ts';
import { isOwnAddress } from '../http/guard/origins.ts';
import type { WriteEndpoint } from '../http/endpoint.ts';

/** What is written, for the OpenAPI description. */
export const CONTACT_WRITES: readonly WriteEndpoint[] = [
  {
    method: 'post',
    path: CONTACT_REQUESTS_PATH,
    summary: 'Asks to be contacted. The same Idempotency-Key and body give the same receipt.',
    request: { name: 'ContactRequest', schema: ContactRequest },
    status: 201,
    answer: 'ContactReceipt',
    answerSchema: ContactReceipt,
  },
];

interface Dependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly guard: Guard;
  readonly settings: { readonly publicUrl: string };
  /** Called when a mail was put into the outbox, so that it need not wait for the worker's next round. */
  readonly onMail: () => void;
}

/** `POST /contact-requests`, below `/api/v1`. Problems use the words of the contact form. */
export function contactRoutes(services: Dependencies): Hono {
  const routes = new Hono().post(CONTACT_REQUESTS_PATH, async (c) => {
    const nowMs = services.clock.now();
    const data = receiptOf(await receiveForm(c, services, nowMs));
    return c.json({ data, meta: { generatedAt: parisText(nowMs) } }, 201, { 'Cache-Control': 'no-store' });
  });
  routes.onError((error, c) => {
    if (error instanceof DomainError) return sendProblem(c, problemDocument(error, fr.problems));
    throw error;
  });
  return routes;
}

async function receiveForm(
  c: Context,
  { store, guard, onMail, settings }: Dependencies,
  nowMs: number,
): Promise<ContactRow> {
  await guard.requireAllowedOrigin(c);
  await guard.rateLimit(c);
  const key = requireIdempotencyKey(c);
  const body = checkFields(await c.req.json().catch(() => undefined));
  // A repeated request is answered whatever has become of its proof.
  const earlier = await findReceived(store.db, key, hashContact(body));
  if (earlier !== undefined) return earlier;
  const team = await teamFor(store.db, body);
  const nonce = await guard.verifyProofOfWork(body);
  const origin = c.req.header('Origin');
  const isOwn = origin === settings.publicUrl || isOwnAddress(origin ?? '', c.req.header('Host'));
  const site = await siteOf(store.db, { origin, isOwn, around: body.site });
  const row = await receive(store, { body, key, nonce, team, site }, nowMs);
  onMail();
  return row;
}

function checkFields(body: unknown): ContactRequest {
  const result = ContactRequest.safeParse(body);
  const errors = result.success ? [] : distinct(result.error.issues.map((issue) => faultOf(issue, body)));
  if (result.success && isKnownConsent(CONTACT_CONSENT, result.data.consent.version)) return result.data;
  if (result.success) errors.push({ pointer: '/consent/version', code: 'malformed', detail: fr.fields.consent.any });
  throw new DomainError('invalid-fields', { errors });
}

function faultOf(issue: z.core.$ZodIssue, body: unknown): FieldProblem {
  const pointer = issue.path.map((part) => `/${String(part)}`).join('');
  const code = codeOf(issue, body);
  const [field = ''] = issue.path;
  const typed = new Map<string, unknown>(Object.entries(typeof body === 'object' && body !== null ? body : {}));
  const sentence = fieldMessage(fr, String(field), code, typed.get(String(field)));
  return { pointer, code, detail: sentence || fr.problems['invalid-fields'] };
}

function codeOf(issue: z.core.$ZodIssue, body: unknown): FieldCode {
  const [field] = issue.path;
  if (field === 'consent' && issue.path[1] !== 'version') return 'not-accepted';
  if (issue.code === 'too_big') return 'too-long';
  const value = issue.path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    body,
  );
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
    ? 'required'
    : 'malformed';
}

/** A field may break several rules; the first one is reported. */
const distinct = (errors: readonly FieldProblem[]): FieldProblem[] =>
  errors.filter(({ pointer }, index) => errors.findIndex((error) => error.pointer === pointer) === index);
