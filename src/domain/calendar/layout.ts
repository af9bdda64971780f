import { daysBetween } from '../dates/calendar-date.ts';
import type { GridWeek } from './month-grid.ts';

/** Days from `first` to `last`, both inclusive (`YYYY-MM-DD`). */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** Something that stands in the grid on one or more days, together or apart. */
export interface GridItem {
  readonly id: string;
  readonly days: readonly DayRange[];
}

/**
 * One item in one week, from its first column (0 is Monday) to its last. A lane belongs to it over the whole width, so
 * that sessions on Tuesday and Friday are drawn as one strip: full on `columns`, a line in between.
 */
export interface Strip {
  readonly id: string;
  readonly lane: number;
  /** How many lanes its text may fill, from its own down to the next that is taken: 1 for a strip of several days. */
  readonly lines: number;
  readonly from: number;
  readonly to: number;
  /** Columns on which it really takes place, ascending. */
  readonly columns: readonly number[];
  /** It also takes place in an earlier or a later week. */
  readonly before: boolean;
  readonly after: boolean;
}

export interface WeekLayout {
  /** What is drawn, by lane and column. */
  readonly strips: readonly Strip[];
  /** Of each column, how many items found no lane: "+2". */
  readonly more: readonly number[];
}

/**
 * Lays items out in the weeks of a grid, at most `lanes` on top of each other; the others are counted. Items that begin
 * earlier come first, then wider ones, then those that stand first in `items`.
 */
export function layOutWeeks(weeks: readonly GridWeek[], items: readonly GridItem[], lanes: number): WeekLayout[] {
  return weeks.map((week) => {
    const monday = week[0]?.date ?? '';
    const sunday = week[6]?.date ?? '';
    return layOutWeek(
      items.map((item) => stripOf(item, monday, sunday)).filter((strip) => strip !== undefined),
      lanes,
    );
  });
}

/** The items that take place on a day, in the order given. */
export const itemsOn = <T extends GridItem>(items: readonly T[], date: string): T[] =>
  items.filter(({ days }) => days.some(({ first, last }) => first <= date && date <= last));

/** A strip before it has its place. */
type Unplaced = Omit<Strip, 'lane' | 'lines'>;

function stripOf({ id, days }: GridItem, monday: string, sunday: string): Unplaced | undefined {
  const columns = new Set<number>();
  for (const { first, last } of days) {
    if (last < monday || first > sunday) continue;
    const to = last > sunday ? 6 : daysBetween(monday, last);
    for (let column = first < monday ? 0 : daysBetween(monday, first); column <= to; column++) columns.add(column);
  }
  const sorted = [...columns].sort((a, b) => a - b);
  const [from] = sorted;
  const to = sorted[sorted.length - 1];
  if (from === undefined || to === undefined) return undefined;
  return {
    id,
    from,
    to,
    columns: sorted,
    before: days.some(({ first }) => first < monday),
    after: days.some(({ last }) => last > sunday),
  };
}

function layOutWeek(strips: readonly Unplaced[], lanes: number): WeekLayout {
  const placed: Omit<Strip, 'lines'>[] = [];
  const more = [0, 0, 0, 0, 0, 0, 0];
  /** First free column of each lane: strips come in order of their first column, so that is all a lane needs. */
  const freeFrom = new Array<number>(lanes).fill(0);
  // `sort` is stable: equal strips keep the order of the items.
  for (const strip of [...strips].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const lane = freeFrom.findIndex((column) => column <= strip.from);
    if (lane < 0) for (const column of strip.columns) more[column]!++;
    else {
      freeFrom[lane] = strip.to + 1;
      placed.push({ ...strip, lane });
    }
  }
  return { strips: placed.map((strip) => ({ ...strip, lines: linesOf(strip, placed, lanes) })), more };
}

function linesOf(strip: Omit<Strip, 'lines'>, placed: readonly Omit<Strip, 'lines'>[], lanes: number): number {
  if (strip.from !== strip.to) return 1;
  const below = placed
    .filter(({ from, to, lane }) => from <= strip.to && to >= strip.from && lane > strip.lane)
    .map(({ lane }) => lane);
  return Math.min(lanes, ...below) - strip.lane;
}
