import { monthDays, weekday } from '../../../src/domain/dates/calendar-date.ts';

/** Half-open `[from, to)` in minutes of wall time after midnight; `to` beyond 1440 ends on the next day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Part of every year, both ends included, as month × 100 + day; it wraps over New Year when `from` is after `to`. */
export interface Season {
  readonly from: number;
  readonly to: number;
}

/** A weekday (1 Monday to 7 Sunday), on its `nth` occurrences in the month (−1 the last) or, without them, always. */
export interface DaySelector {
  readonly weekday: number;
  readonly nth?: readonly number[];
}

/** One rule of an OSM text. Where neither `days` nor `holidays` select, every day of the seasons is meant. */
export interface OpeningRule {
  /** Empty: all year. */
  readonly seasons: readonly Season[];
  readonly days: readonly DaySelector[];
  /** `PH`: also, or only, on public holidays. */
  readonly holidays: boolean;
  /** Empty: closed. */
  readonly spans: readonly Span[];
}

/** Index of the rule that decides a date, −1 when none does. The last that fits overrides the whole day (OSM `;`). */
export function decidingRule(rules: readonly OpeningRule[], date: string, isHoliday: boolean): number {
  return rules.findLastIndex((rule) => inSeason(rule, date) && onDay(rule, date, isHoliday));
}

function inSeason({ seasons }: OpeningRule, date: string): boolean {
  const day = Number(date.slice(5, 7)) * 100 + Number(date.slice(8));
  return (
    seasons.length === 0 ||
    seasons.some(({ from, to }) => (from <= to ? from <= day && day <= to : from <= day || day <= to))
  );
}

function onDay({ days, holidays }: OpeningRule, date: string, isHoliday: boolean): boolean {
  if (days.length === 0 && !holidays) return true;
  return (holidays && isHoliday) || days.some((day) => day.weekday === weekday(date) && isNth(day, date));
}

function isNth({ nth }: DaySelector, date: string): boolean {
  const day = Number(date.slice(8));
  const fromStart = Math.ceil(day / 7);
  const fromEnd = Math.floor((day - monthDays(date) - 1) / 7);
  return nth === undefined || nth.includes(fromStart) || nth.includes(fromEnd);
}
