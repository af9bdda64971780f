import { contest, contestCalendar, contests, currentContest } from './contests.ts';
import type { Endpoint } from './endpoint.ts';
import { partner } from './partners.ts';
import { places } from './places.ts';
import { pole, poles, polesGeoJson } from './poles.ts';
import { quiz } from './quizzes.ts';
import { challenge, heldRegistration } from './registrations.ts';
import { health, time } from './server-state.ts';
import { workshop, workshopCalendarFile, workshops, workshopsFeed } from './workshops.ts';

export { API_BASE } from './api-base.ts';

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
