import type { Workshop } from '../../src/contract/workshops.ts';
import { placesLeft } from '../../src/domain/workshops/status.ts';
import { epochOf } from '../../src/domain/workshops/session-time.ts';

type Registration = Workshop['registration'];

/**
 * What the server and the mock write into `registration.state` at `now` (epoch milliseconds). `waitingList`: whether
 * names are taken once no place is left. The rule is the server's; the widget only goes on from its result.
 */
export function registrationState(
  workshop: Pick<Workshop, 'state' | 'sessions' | 'places'> & { registration: Omit<Registration, 'state'> },
  waitingList: boolean,
  now: number,
): Registration['state'] {
  const { state, sessions, registration } = workshop;
  const starts = sessions[0]?.starts ?? registration.closes;
  if (state === 'cancelled' || now >= epochOf(starts) || now >= epochOf(registration.closes)) return 'closed';
  if (registration.opens !== undefined && now < epochOf(registration.opens)) return 'not-yet';
  if (placesLeft(workshop) > 0) return 'open';
  return waitingList ? 'waiting-list' : 'full';
}
