import type { Session, Workshop } from '../../contract/workshops.ts';
import { epochOf } from './session-time.ts';

/** From this many places down, the number is said: « plus que 3 places ». */
export const FEW_PLACES = 3;

/** What a visitor may do with a workshop now; each has a look and a wording of its own. */
export type Availability =
  'places-left' | 'few-left' | 'full-waiting' | 'full' | 'not-yet' | 'registration-closed' | 'cancelled' | 'past';

export interface WorkshopStatus {
  readonly availability: Availability;
  /** Places left in all modes together. */
  readonly left: number;
  /** The sessions as first announced, when it was moved and still takes place; a moved workshop may also be full. */
  readonly movedFrom: readonly Session[] | undefined;
}

/**
 * The status of a workshop at `now` (epoch milliseconds). What depends on time is decided by `now`, so that an answer
 * from the cache never offers a registration that has ended; what staff decided is taken from the answer.
 */
export function workshopStatus(workshop: Workshop, now: number): WorkshopStatus {
  const left = placesLeft(workshop);
  return {
    availability: availabilityOf(workshop, left, now),
    left,
    movedFrom: workshop.state === 'moved' ? workshop.previousSessions : undefined,
  };
}

/** `true` where a place may be taken right now. */
export const isBookable = ({ availability }: WorkshopStatus): boolean =>
  availability === 'places-left' || availability === 'few-left';

/** Whether one can still go to it at `now`: it takes place and is not over. This is what « à venir » counts. */
export const isAhead = ({ state, sessions }: Pick<Workshop, 'state' | 'sessions'>, now: number): boolean =>
  state !== 'cancelled' && sessions.some(({ ends }) => epochOf(ends) > now);

export const placesLeft = (workshop: Pick<Workshop, 'places'>): number =>
  workshop.places.reduce((sum, { left }) => sum + left, 0);

function availabilityOf(workshop: Workshop, left: number, now: number): Availability {
  const { sessions, registration, state } = workshop;
  const first = sessions[0];
  if (state === 'cancelled') return 'cancelled';
  if (first === undefined || !isAhead(workshop, now)) return 'past';
  if (registration.state === 'closed' || now >= epochOf(first.starts) || now >= epochOf(registration.closes))
    return 'registration-closed';
  if (registration.opens !== undefined && now < epochOf(registration.opens)) return 'not-yet';
  if (left > FEW_PLACES) return 'places-left';
  if (left > 0) return 'few-left';
  return registration.state === 'full' ? 'full' : 'full-waiting';
}
