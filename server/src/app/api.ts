import { contestEndpoints } from '../contests/routes.ts';
import { healthEndpoints } from '../health/routes.ts';
import type { Endpoint, WriteEndpoint } from '../http/endpoint.ts';
import { CONTACT_WRITES } from '../contact/routes.ts';
import { partnerEndpoints } from '../partners/routes.ts';
import { placeEndpoints } from '../places/routes.ts';
import { poleEndpoints } from '../poles/routes.ts';
import { quizEndpoints } from '../quizzes/routes.ts';
import { REGISTRATION_WRITES, registrationEndpoints } from '../registrations/routes.ts';
import { workshopEndpoints } from '../workshops/routes.ts';
import type { Services } from './services.ts';

/** Every GET endpoint of the API: what is listed here is served, and described in `/openapi.json`. */
export const apiEndpoints = (services: Services): Endpoint[] => {
  const given = { ...services, db: services.store.db };
  return [
    ...partnerEndpoints(given),
    ...poleEndpoints(given),
    ...placeEndpoints(given),
    ...contestEndpoints(given),
    ...quizEndpoints(given),
    ...workshopEndpoints(given),
    ...registrationEndpoints(given),
    ...healthEndpoints(given),
  ];
};

/** What changes something, for the description. */
export const API_WRITES: readonly WriteEndpoint[] = [...REGISTRATION_WRITES, ...CONTACT_WRITES];
