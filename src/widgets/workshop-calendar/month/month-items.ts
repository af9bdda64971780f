import type { Workshop } from '../../../contract/workshops.ts';
import type { GridItem } from '../../../domain/calendar/layout.ts';
import { daysOf, epochOf } from '../../../domain/workshops/session-time.ts';

/** A workshop as the grid lays it out: all its sessions are one item. */
export interface MonthItem extends GridItem {
  readonly workshop: Workshop;
}

/** What the grid needs of a list of workshops, made once for each list. */
export interface MonthIndex {
  readonly from: readonly Workshop[];
  readonly items: readonly MonthItem[];
}

export const monthIndex = (from: readonly Workshop[]): MonthIndex => ({ from, items: monthItems(from) });

/** The items that touch the days from `first` to `last` (`YYYY-MM-DD`, inclusive), in the order given. */
export const itemsBetween = (items: readonly MonthItem[], first: string, last: string): MonthItem[] =>
  items.filter(({ days }) => days.some((range) => range.first <= last && range.last >= first));

/** First days of the items, for ways out of an empty month. */
export const firstDays = (items: readonly MonthItem[]): string[] =>
  items.flatMap(({ days }) => days.map(({ first }) => first));

/** In order of time, so that the earlier of a day stands above the later. */
export const monthItems = (workshops: readonly Workshop[]): MonthItem[] =>
  workshops
    .map((workshop) => ({
      item: { id: workshop.id, days: workshop.sessions.map(daysOf), workshop },
      at: startOf(workshop),
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

const startOf = ({ sessions: [first] }: Workshop): number => (first ? epochOf(first.starts) : 0);
