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
 * An item that takes place on several days of one week, from its first column (0 is Monday) to its last. A lane belongs to
 * it over the whole width, so that sessions on Tuesday and Friday are drawn as one strip: full on `columns`, a line in
 * between.
 */
export interface Strip {
  readonly id: string;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  /** Columns on which it really takes place, ascending. */
  readonly columns: readonly number[];
}

export interface WeekLayout {
  /** What takes place on several days, by lane and column. */
  readonly strips: readonly Strip[];
  /** Of each column, the ids of what takes place on that day alone: drawn below the strips. */
  readonly singles: readonly (readonly string[])[];
  /** Of each column, how many items are not drawn: "+2". */
  readonly more: readonly number[];
}

/**
 * Lays items out in the weeks of a grid, at most `limit` in a day; the others are counted. Strips come first, those that
 * begin earlier above the others, then wider ones, then those that are first in `items`; the items of one day follow in the
 * order given.
 */
export function layOutWeeks(weeks: readonly GridWeek[], items: readonly GridItem[], limit: number): WeekLayout[] {
  return weeks.map((week) => {
    const monday = week[0]?.date ?? '';
    const sunday = week[6]?.date ?? '';
    return layOutWeek(
      items.map((item) => ({ id: item.id, columns: columnsOf(item, monday, sunday) })),
      limit,
    );
  });
}

/** The items that take place on a day, in the order given. */
export const itemsOn = <T extends GridItem>(items: readonly T[], date: string): T[] =>
  items.filter(({ days }) => days.some(({ first, last }) => first <= date && date <= last));

/** The columns of a week on which an item takes place, ascending. */
function columnsOf({ days }: GridItem, monday: string, sunday: string): readonly number[] {
  const columns = new Set<number>();
  for (const { first, last } of days) {
    if (last < monday || first > sunday) continue;
    const to = last > sunday ? 6 : daysBetween(monday, last);
    for (let column = first < monday ? 0 : daysBetween(monday, first); column <= to; column++) columns.add(column);
  }
  return [...columns].sort((a, b) => a - b);
}

function layOutWeek(items: readonly Pick<Strip, 'id' | 'columns'>[], limit: number): WeekLayout {
  const strips: Strip[] = [];
  const singles: string[][] = Array.from({ length: 7 }, () => []);
  const more = [0, 0, 0, 0, 0, 0, 0];
  /** First free column of each lane: strips come in order of their first column, so that is all a lane needs. */
  const freeFrom = new Array<number>(limit).fill(0);
  const wide = items
    .filter(({ columns }) => columns.length > 1)
    .map(({ id, columns }) => ({ id, columns, from: columns[0] ?? 0, to: columns[columns.length - 1] ?? 0 }));
  // `sort` is stable: equal strips keep the order of the items.
  for (const strip of wide.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const lane = freeFrom.findIndex((column) => column <= strip.from);
    if (lane < 0) for (const column of strip.columns) more[column]!++;
    else {
      freeFrom[lane] = strip.to + 1;
      strips.push({ ...strip, lane });
    }
  }
  for (const { id, columns } of items) {
    const [column] = columns;
    if (column === undefined || columns.length > 1) continue;
    const above = strips.filter(({ from, to }) => from <= column && column <= to).length;
    if (above + singles[column]!.length < limit) singles[column]!.push(id);
    else more[column]!++;
  }
  return { strips, singles, more };
}
