import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { challengeResource } from '../../../src/contract/challenge.ts';
import {
  ACCEPTANCE_PATH,
  type Registration,
  registrationResource,
  REGISTRATIONS_PATH,
  RegistrationRequest,
} from '../../../api/schema/registrations.ts';
import type { AttendanceMode } from '../../../src/contract/workshops.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { checkRegistration, type FieldError, fieldOf } from '../../../api/registrations/check-registration.ts';
import { fieldMessage } from '../../../src/i18n/form/form-words.ts';
import { fr as formWords } from '../../../src/i18n/workshop-calendar/registration/fr.ts';
import { DomainError } from '../../../api/problems/domain-error.ts';
import type { Clock } from '../environment/clock.ts';
import type { Guard } from '../http/guard/guard.ts';
import { requireIdempotencyKey } from '../http/idempotency-key.ts';
import { isOwnAddress } from '../http/guard/origins.ts';
import type { Queries, Store } from '../store/store.ts';
import { partnerOfPage } from './partner-of-page.ts';
import { isKnownConsent, REGISTRATION_CONSENT } from '../consent/consent-texts.ts';
import { acceptOffer, cancelRegistration, describeRegistration, findByToken } from './holder.ts';
import { createRegisterQueue, type Register } from './register-queue.ts';
import { findRepeated } from './register-rows.ts';
import { tokenOfRequest } from './tokens.ts';
import { plannedWorkshop } from '../workshops/workshop-facts.ts';
import { secretReader } from '../store/secrets.ts';
import { findWorkshopRow } from '../workshops/repository.ts';
import { type Endpoint, resourceEndpoint, type WriteEndpoint } from '../http/endpoint.ts';

/** What the registration API works with. */
export interface RegistrationServices {
  readonly store: Store;
  readonly clock: Clock;
  readonly guard: Guard;
  readonly settings: { readonly publicUrl: string };
  /** Called when a mail was put into the outbox, so that it need not wait for the worker's next round. */
  readonly onMail: () => void;
}

export const registrationEndpoints = (services: RegistrationServices): Endpoint[] => [
  resourceEndpoint(registrationResource, {
    name: 'Registration',
    summary: 'A registration, for the holder of its secret.',
    cache: 'no-store',
    load: async ({ params }) => ({ data: await describe(services, params['token'] ?? '') }),
  }),
  resourceEndpoint(challengeResource, {
    name: 'Challenge',
    summary:
      'A proof of work against robots (altcha 2), to be asked for when a form opens; valid for an hour, for one form.',
    cache: 'no-store',
    load: async ({ c }) => c && { data: await services.guard.challenge(c) },
  }),
];

/** What is written, for the OpenAPI description. */
export const REGISTRATION_WRITES: readonly WriteEndpoint[] = [
  {
    method: 'post',
    path: REGISTRATIONS_PATH,
    summary: 'Registers, or puts on the waiting list. The same Idempotency-Key and body give the same registration.',
    request: { name: 'RegistrationRequest', schema: RegistrationRequest },
    status: 201,
    answer: 'Registration',
  },
  {
    method: 'delete',
    path: registrationResource.path,
    summary: 'Cancels, or refuses an offer; frees exactly one place.',
    status: 200,
    answer: 'Registration',
  },
  {
    method: 'post',
    path: ACCEPTANCE_PATH,
    summary: 'Takes the place that is offered.',
    status: 200,
    answer: 'Registration',
  },
];

/** The writing half of the registration API, below `/api/v1`. */
export function registrationRoutes(services: RegistrationServices): Hono {
  const { store, clock, guard, onMail } = services;
  const secret = secretReader(store.db, 'registration');
  const register = createRegisterQueue(store, clock);
  const change = async (c: Context, work: typeof cancelRegistration) => {
    await guard.requireAllowedOrigin(c);
    await guard.rateLimit(c);
    const token = c.req.param('token') ?? '';
    await work(store, token, clock.now());
    onMail();
    return answer(c, clock, await describe(services, token), 200);
  };
  return new Hono()
    .post(honoPath(REGISTRATIONS_PATH), async (c) => {
      await guard.requireAllowedOrigin(c);
      await guard.rateLimit(c);
      const registration = await registerFromForm(c, services, secret, register);
      await guard.countRegistration(c.req.param('id') ?? '');
      onMail();
      return answer(c, clock, registration, 201);
    })
    .delete(honoPath(registrationResource.path), (c) => change(c, cancelRegistration))
    .post(honoPath(ACCEPTANCE_PATH), (c) => change(c, acceptOffer));
}

const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

async function registerFromForm(
  c: Context,
  { store, clock, guard, settings }: RegistrationServices,
  secret: () => Promise<string>,
  register: Register,
): Promise<Registration> {
  const key = requireIdempotencyKey(c);
  const workshopId = c.req.param('id') ?? '';
  // PostgreSQL refuses a NUL, which is in no id.
  const row = /^[a-z0-9-]{1,64}$/.test(workshopId) ? await findWorkshopRow(store.db, workshopId) : undefined;
  if (row === undefined) throw new DomainError('unknown-workshop');
  const body: unknown = await c.req.json().catch(() => undefined);
  const { request, mode } = checkFields(body, plannedWorkshop(row));
  const requestHash = hashRequest(workshopId, request, mode);
  const token = tokenOfRequest(await secret(), key, requestHash);
  const context = { publicUrl: settings.publicUrl, nowMs: clock.now() };
  let nonce: string;
  try {
    nonce = await guard.verifyProofOfWork(request);
  } catch (refusal) {
    // A repeated request is answered whatever has become of its proof.
    const repeated = await findRepeated(store.db, { key, requestHash });
    if (repeated === undefined) throw refusal;
    return describeRegistration(store.db, repeated, token, context);
  }
  const partner = (await pagePartner(c, store.db, settings.publicUrl))?.slug;
  const made = await register({ workshopId, key, requestHash, token, body: request, mode, nonce, partner });
  return describeRegistration(store.db, made.registration, token, { ...context, ...made });
}

function pagePartner(c: Context, db: Queries, publicUrl: string): ReturnType<typeof partnerOfPage> {
  const origin = c.req.header('Origin');
  const isOwn = origin !== undefined && (origin === publicUrl || isOwnAddress(origin, c.req.header('Host')));
  return partnerOfPage(db, { origin, isOwn, referrer: c.req.header('Referer') });
}

function checkFields(
  body: unknown,
  workshop: Parameters<typeof checkRegistration>[1],
): { request: RegistrationRequest; mode: AttendanceMode } {
  const check = checkRegistration(body, workshop);
  const errors = check.ok ? [] : [...check.errors];
  if (check.ok && !isKnownConsent(REGISTRATION_CONSENT, check.request.consent.version))
    errors.push({ pointer: '/consent/version', code: 'malformed' });
  if (check.ok && errors.length === 0) return check;
  throw new DomainError('invalid-fields', {
    errors: errors.map((error) => ({ ...error, detail: sentenceFor(error, body) })),
  });
}

function sentenceFor({ pointer, code }: FieldError, body: unknown): string {
  const field = fieldOf(pointer);
  if (!field) return formWords.problems['invalid-fields'];
  const values = new Map<string, unknown>(Object.entries(typeof body === 'object' && body !== null ? body : {}));
  return fieldMessage(formWords, field, code, values.get(field));
}

/** What makes two requests the same: not the proof and the hour, which a new attempt may have to bring anew. */
function hashRequest(workshopId: string, request: RegistrationRequest, mode: AttendanceMode): string {
  const { name, email, phone, commune, needs, consent, waitingList } = request;
  const asked = [workshopId, mode, name, email, phone, commune, needs, consent, waitingList];
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
}

async function describe({ store, clock, settings }: RegistrationServices, token: string): Promise<Registration> {
  const context = { publicUrl: settings.publicUrl, nowMs: clock.now() };
  return describeRegistration(store.db, await findByToken(store.db, token), token, context);
}

function answer(c: Context, clock: Clock, data: Registration, status: 200 | 201): Response {
  return c.json({ data, meta: { generatedAt: parisText(clock.now()) } }, status, { 'Cache-Control': 'no-store' });
}
