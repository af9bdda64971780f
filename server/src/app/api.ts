import { contest, contestCalendar, contests, currentContest } from '../contests/routes.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { partner } from '../partners/routes.ts';
import { places } from '../places/routes.ts';
import { pole, poles, polesGeoJson } from '../poles/routes.ts';
import { quiz } from '../quizzes/routes.ts';
import { challenge, heldRegistration } from '../registrations/routes.ts';
import { health, time } from '../health/routes.ts';
import { workshop, workshopCalendarFile, workshops, workshopsFeed } from '../workshops/routes.ts';

export { API_BASE } from '../http/api-base.ts';

/** Every GET endpoint below `API_BASE`: what is listed here is served, and described in `/openapi.json`. */
export const ENDPOINTS: readonly Endpoint[] = [
  partner,
  poles,
  polesGeoJson,
  pole,
  places,
  contests,
  // Before `/contests/{slug}`, which would take them for slugs.
  currentContest,
  contestCalendar,
  contest,
  quiz,
  workshops,
  workshopsFeed,
  // Before `/workshops/{id}`, which would take it for an id.
  workshopCalendarFile,
  workshop,
  heldRegistration,
  challenge,
  time,
  health,
];
