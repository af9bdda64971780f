import type { PublishedWorkshop } from '../../content/publish/workshops/workshop.ts';
import { challengeResource } from '../../src/contract/challenge.ts';
import { RegistrationRequest } from '../../api/schema/registrations.ts';
import {
  ACCEPTANCE_PATH,
  CONSENT_VERSION,
  type Registration,
  registrationResource,
  REGISTRATIONS_PATH,
} from '../../src/contract/registration-answer.ts';
import type { AttendanceMode } from '../../src/contract/workshops.ts';
import { parisText } from '../../src/domain/dates/paris.ts';
import { DomainError } from '../../api/problems/domain-error.ts';
import { admit, type SeatRequest } from '../../api/registrations/admit.ts';
import { checkRegistration } from '../../api/registrations/check-registration.ts';
import type { Booking } from '../bookings.ts';
import type { FindServer, MockServer } from '../mock-server.ts';
import { isProven, makeChallenge } from '../proof.ts';
import { read } from './read.ts';
import { publishedWorkshops } from './workshops.ts';
import { type Brought, requireKey, write } from './write.ts';

export const registrationHandlers = (find: FindServer) => [
  read(find, challengeResource, 'no-store', async () => ({ data: await makeChallenge() })),
  write(find, 'post', REGISTRATIONS_PATH, 201, register),
  write(find, 'get', registrationResource.path, 200, (brought) => describe(brought, held(brought))),
  write(find, 'delete', registrationResource.path, 200, (brought) => change(brought, 'cancel')),
  write(find, 'post', ACCEPTANCE_PATH, 200, (brought) => change(brought, 'accept')),
];

async function register(brought: Brought): Promise<Registration> {
  requireKey(brought);
  const { server, key, now } = brought;
  const published = workshopOf(brought, brought.params['id'] ?? '');
  const { request, mode } = checkFields(brought.body, published);
  const asked = JSON.stringify([published.workshop.id, mode, { ...request, proof: '', startedAt: '' }]);
  const repeated = server.bookings.repeated(key, asked);
  if (repeated === 'conflict') throw new DomainError('idempotency-conflict');
  if (repeated !== undefined) return describe(brought, repeated);
  if (request.topic?.trim() || !(await isProven(request.proof))) throw new DomainError('proof-refused');
  const status = seatOf(server, published, { ...request, mode }, now);
  const { name, email } = request;
  const token = crypto.randomUUID();
  const made = { token, workshopId: published.workshop.id, mode, name, email, createdAt: now };
  const booking = server.bookings.add(made, status, key, asked);
  return describe(brought, booking);
}

function checkFields(
  body: unknown,
  { workshop }: PublishedWorkshop,
): { request: RegistrationRequest; mode: AttendanceMode } {
  const check = checkRegistration(body, workshop);
  if (!check.ok)
    throw new DomainError('invalid-fields', {
      errors: check.errors.map((error) => ({ ...error, detail: error.code })),
    });
  if (check.request.consent.version === CONSENT_VERSION) return check;
  throw new DomainError('invalid-fields', {
    errors: [{ pointer: '/consent/version', code: 'malformed', detail: 'malformed' }],
  });
}

/** Confirmed, waiting, or sharing a place of the same person, by what is left at this moment. */
function seatOf(
  server: MockServer,
  published: PublishedWorkshop,
  request: SeatRequest & Pick<Booking, 'name' | 'email'>,
  now: number,
): 'confirmed' | 'waiting' | 'shared' {
  const workshop = server.bookings.counted(published, now);
  const places = server.scenario.raceLost ? workshop.places.map((entry) => ({ ...entry, left: 0 })) : workshop.places;
  const admission = admit(
    { ...workshop, places },
    published.waitingList,
    request,
    now,
    server.bookings.known(workshop.id, request),
  );
  if (admission.status === 'refused') throw new DomainError(admission.reason);
  return admission.status;
}

function workshopOf({ server, now }: Pick<Brought, 'server' | 'now'>, id: string): PublishedWorkshop {
  const found = publishedWorkshops(server, now).find(({ workshop }) => workshop.id === id);
  if (found === undefined) throw new DomainError('unknown-workshop');
  return found;
}

function change(brought: Brought, what: 'cancel' | 'accept'): Registration {
  const booking = held(brought);
  const verdict = brought.server.bookings[what](booking, workshopOf(brought, booking.workshopId), brought.now);
  if (verdict !== 'done') throw new DomainError(verdict);
  return describe(brought, booking);
}

function held({ server, params }: Brought): Booking {
  const booking = server.bookings.find(params['token'] ?? '');
  if (booking === undefined) throw new DomainError('unknown-registration');
  return booking;
}

function describe(brought: Brought, booking: Booking): Registration {
  const { server, now } = brought;
  const published = workshopOf(brought, booking.workshopId);
  // The places that others took in between are not counted: none of them is free to be offered.
  if (!server.scenario.raceLost) server.bookings.reconcile(published, now);
  const { token, name, email } = booking;
  const { status, mode, offerEnds } = server.bookings.place(booking);
  const series = server.content.workshops.find(({ slug }) => slug === published.workshop.series);
  const joinUrl = mode === 'online' && status === 'confirmed' ? series?.joinUrl : undefined;
  return {
    token,
    status,
    ...(status === 'waiting' && { position: server.bookings.positionOf(booking) }),
    ...(status === 'offered' && offerEnds !== null && { offerEnds: parisText(offerEnds) }),
    mode,
    name,
    email,
    createdAt: parisText(booking.createdAt),
    page: `${brought.publicUrl}/inscription/${token}`,
    ...(joinUrl !== undefined && { joinUrl }),
    workshop: server.bookings.counted(published, now),
  };
}
