import type { Workshop } from '../../../contract/workshops.ts';
import { itemsOn, type GridItem } from '../../../domain/calendar/layout.ts';
import { monthGrid, monthOf } from '../../../domain/calendar/month-grid.ts';
import type { AgendaEntry } from '../../../domain/workshops/agenda.ts';
import { daysOf, epochOf } from '../../../domain/workshops/session-time.ts';

/** A workshop as the grid lays it out: all its sessions are one item. */
export interface MonthItem extends GridItem {
  readonly workshop: Workshop;
}

/** The items that touch the days from `first` to `last` (`YYYY-MM-DD`, inclusive), in the order given. */
export const itemsBetween = (items: readonly MonthItem[], first: string, last: string): MonthItem[] =>
  items.filter(({ days }) => days.some((range) => range.first <= last && range.last >= first));

/** Those of a month (`YYYY-MM`). */
export const itemsIn = (items: readonly MonthItem[], month: string): MonthItem[] =>
  itemsBetween(items, `${month}-01`, `${month}-31`);

/** First days of the items, for ways out of an empty month. */
export const firstDays = (items: readonly MonthItem[]): string[] =>
  items.flatMap(({ days }) => days.map(({ first }) => first));

/**
 * The first day of a month (`YYYY-MM`) that has workshops, from `today` on where there is one; `null`: the month is empty.
 */
export function firstDayWith(items: readonly MonthItem[], month: string, today: string): string | null {
  const days = monthGrid(month)
    .flat()
    .filter(({ date, inMonth }) => inMonth && itemsOn(items, date).length)
    .map(({ date }) => date);
  return days.find((date) => date >= today) ?? days[0] ?? null;
}

/** In order of time, so that the earlier of a day stands above the later. */
export const monthItems = (workshops: readonly Workshop[]): readonly MonthItem[] =>
  workshops
    .map((workshop) => ({
      item: { id: workshop.id, days: workshop.sessions.map(daysOf), workshop },
      at: startOf(workshop),
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

const startOf = ({ sessions: [first] }: Workshop): number => (first ? epochOf(first.starts) : 0);

/** The day of a month in the tab order: the one that the keys have reached, else today, else the first. */
export const dayReached = (month: string, reached: string | null, today: string): string =>
  [reached, today].find((date) => date && monthOf(date) === month) ?? `${month}-01`;

/** What takes place on a day, as the list says it: each workshop with its session of that day. */
export const entriesOn = (items: readonly MonthItem[], date: string): AgendaEntry[] =>
  itemsOn(items, date).flatMap(({ workshop }) => {
    const on = workshop.sessions.map(daysOf).findIndex(({ first, last }) => first <= date && last >= date);
    const index = Math.max(0, on);
    const session = workshop.sessions[index];
    return session ? [{ workshop, index, session }] : [];
  });
