import type { OpeningException, OpeningHours } from '../../contract/poles.ts';
import { addDays, weekday } from '../dates/calendar-date.ts';
import { parseInstant, wallDate } from '../dates/instant.ts';

/** A time of day in a table of hours; 24:00 is the end of the day. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** One day of the table; no `spans`: closed. */
export interface DayHours {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly spans: readonly (readonly [opens: ClockTime, closes: ClockTime])[];
  readonly exception?: OpeningException;
}

/**
 * The hours of the 7 days from `today` (`YYYY-MM-DD`), without the days that `hours` does not cover any more. An opening
 * stands on the day it begins, also when it ends in the night; one that lasts over a whole day is cut at each midnight.
 */
export function week(hours: OpeningHours, today: string): DayHours[] {
  const end = hours.until.slice(0, 10);
  const days: DayHours[] = [];
  for (let date = today; days.length < 7 && date < end; date = addDays(date, 1)) {
    const exception = hours.exceptions.find((day) => day.date === date);
    days.push({ date, weekday: weekday(date), spans: spansOn(hours, date), ...(exception && { exception }) });
  }
  return days;
}

const DAY_MS = 86_400_000;
const DAY_START: ClockTime = { hour: 0, minute: 0 };
const DAY_END: ClockTime = { hour: 24, minute: 0 };

function spansOn({ intervals }: OpeningHours, date: string): DayHours['spans'] {
  const spans: DayHours['spans'][number][] = [];
  for (const interval of intervals) {
    const opens = parseInstant(interval.opens);
    const closes = parseInstant(interval.closes);
    const toMidnight = closes.wall.hour + closes.wall.minute === 0;
    const first = wallDate(opens.wall);
    const last = toMidnight ? addDays(wallDate(closes.wall), -1) : wallDate(closes.wall);
    const long = closes.epochMs - opens.epochMs > DAY_MS;
    if (date < first || date > (long ? last : first)) continue;
    const goesOn = toMidnight || (long && date < last);
    spans.push([date === first ? clock(opens.wall) : DAY_START, goesOn ? DAY_END : clock(closes.wall)]);
  }
  return spans;
}

const clock = ({ hour, minute }: ClockTime): ClockTime => ({ hour, minute });
