import type { AttendanceMode, ModePlaces, Workshop } from '../../src/contract/workshops.ts';
import { canOffer } from '../registrations/offer-time.ts';
import { registrationState } from './registration-state.ts';

/** How many people have a seat of one way to attend, confirmed or offered, and how many wait for one. */
export interface TakenSeats {
  readonly held: number;
  readonly waiting: number;
}

/**
 * A workshop as everybody may read it at `nowMs`, from the workshop as it is planned, whose `left` counts the seats that
 * are given on this site. A seat that is free belongs to the people who wait, as long as it can still be offered.
 */
export function withSeats(
  planned: Workshop,
  taken: (mode: AttendanceMode) => TakenSeats,
  keepsList: boolean,
  nowMs: number,
): Workshop {
  const owesSeats = canOffer(planned, nowMs);
  const places = planned.places.map((entry): ModePlaces => {
    if (entry.mode === 'other') return entry;
    const { held, waiting } = taken(entry.mode);
    return { ...entry, left: Math.max(0, entry.left - held - (owesSeats ? waiting : 0)), waiting };
  });
  const state = registrationState({ ...planned, places }, keepsList, nowMs);
  return { ...planned, places, registration: { ...planned.registration, state } };
}
