import type { ModePlaces, Session, Workshop } from '../../../src/contract/workshops.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { canOffer } from '../../../api/registrations/offer-time.ts';
import { registrationState } from '../../../api/workshops/registration-state.ts';
import { epochOf } from '../../../src/domain/workshops/session-time.ts';
import type { StatusCount, WorkshopRow } from './repository.ts';

/** What staff decided about one workshop; it stands above the content. */
export interface StaffChange {
  readonly state: 'moved' | 'cancelled';
  readonly note?: string | undefined;
  /** For a move: the new sessions, and those it was announced with. */
  readonly sessions?: Session[] | undefined;
  readonly previousSessions?: Session[] | undefined;
}

/** A workshop as content and staff have it; `left` counts the places that are not held outside the site. */
export function plannedWorkshop(row: Pick<WorkshopRow, 'body' | 'staff' | 'sequence' | 'updated_at'>): Workshop {
  // Both texts were written by this server: `refresh.ts` and `staff.ts`.
  const base = JSON.parse(row.body) as Workshop;
  const staff = row.staff === null ? undefined : (JSON.parse(row.staff) as StaffChange);
  const own = { sequence: row.sequence, updatedAt: parisText(row.updated_at) };
  if (staff === undefined) return { ...base, ...own };
  const sessions = staff.sessions ?? base.sessions;
  const shift = startOf(sessions) - startOf(base.sessions);
  const { previousSessions = base.previousSessions, note = base.stateNote } = staff;
  return {
    ...base,
    ...own,
    state: staff.state,
    sessions,
    ...(previousSessions && { previousSessions }),
    ...(note !== undefined && { stateNote: note }),
    // Registration closes as long before the new date as before the old one.
    registration: { ...base.registration, closes: parisText(epochOf(base.registration.closes) + shift) },
  };
}

/** A workshop as everybody may read it at `nowMs`, with the places that are left. */
export function publicWorkshop(row: WorkshopRow, counts: readonly StatusCount[], nowMs: number): Workshop {
  const planned = plannedWorkshop(row);
  const offers = canOffer(planned, nowMs);
  const places = planned.places.map((entry): ModePlaces => {
    const { free, waiting } = countSeats(entry, counts);
    // A free place belongs to those who wait, as long as it can still be offered.
    return { ...entry, left: Math.max(0, free - (offers ? waiting : 0)), waiting };
  });
  const { registration, state, sessions } = planned;
  const open = registrationState({ state, sessions, places, registration }, row.waiting_list === 1, nowMs);
  return { ...planned, places, registration: { ...registration, state: row.withdrawn ? 'closed' : open } };
}

/** Places of a mode that nobody holds (negative when the capacity was lowered since), and how many people wait. */
export function countSeats(entry: ModePlaces, counts: readonly StatusCount[]): { free: number; waiting: number } {
  const of = (status: StatusCount['status']) =>
    counts.find((count) => count.mode === entry.mode && count.status === status)?.count ?? 0;
  return { free: entry.left - of('confirmed') - of('offered'), waiting: of('waiting') };
}

/** First start and last end, epoch milliseconds. */
export const startOf = (sessions: readonly Session[]): number =>
  Math.min(...sessions.map(({ starts }) => epochOf(starts)));
export const endOf = (sessions: readonly Session[]): number => Math.max(...sessions.map(({ ends }) => epochOf(ends)));
