import { type TakenSeats, withSeats } from '../../../api/workshops/with-seats.ts';
import type { AttendanceMode, Session, Workshop } from '../../../src/contract/workshops.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { epochOf } from '../../../src/domain/workshops/session-time.ts';
import type { StatusCount, WorkshopRow } from './repository.ts';

/** What staff decided about one workshop; it overrides the content. */
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

/** A workshop as everybody may read it at `nowMs`, with the seats that are left. */
export function publicWorkshop(row: WorkshopRow, counts: readonly StatusCount[], nowMs: number): Workshop {
  const taken = (mode: AttendanceMode): TakenSeats => ({
    held: countOf(counts, mode, 'confirmed') + countOf(counts, mode, 'offered'),
    waiting: countOf(counts, mode, 'waiting'),
  });
  const workshop = withSeats(plannedWorkshop(row), taken, row.waiting_list === 1, nowMs);
  return row.withdrawn ? { ...workshop, registration: { ...workshop.registration, state: 'closed' } } : workshop;
}

/** How many registrations of one mode have this status. */
export const countOf = (counts: readonly StatusCount[], mode: AttendanceMode, status: StatusCount['status']): number =>
  counts.find((count) => count.mode === mode && count.status === status)?.count ?? 0;

/** First start and last end, epoch milliseconds. */
export const startOf = (sessions: readonly Session[]): number =>
  Math.min(...sessions.map(({ starts }) => epochOf(starts)));
export const endOf = (sessions: readonly Session[]): number => Math.max(...sessions.map(({ ends }) => epochOf(ends)));
