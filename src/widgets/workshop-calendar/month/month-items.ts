import type { Workshop } from '../../../contract/workshops.ts';
import type { GridItem } from '../../../domain/calendar/layout.ts';
import { daysOf, epochOf } from '../../../domain/workshops/session-time.ts';

/** A workshop as the grid lays it out: all its sessions are one item. */
export interface MonthItem extends GridItem {
  readonly workshop: Workshop;
}

/** In order of time, so that the earlier of a day stands above the later. */
export const monthItems = (workshops: readonly Workshop[]): MonthItem[] =>
  workshops
    .map((workshop) => ({ id: workshop.id, days: workshop.sessions.map(daysOf), workshop }))
    .sort((a, b) => startOf(a) - startOf(b));

const startOf = ({ workshop }: MonthItem): number => (workshop.sessions[0] ? epochOf(workshop.sessions[0].starts) : 0);
