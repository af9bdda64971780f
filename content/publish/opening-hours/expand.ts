import type { OpeningException, OpeningHours, OpeningInterval } from '../../../src/contract/poles.ts';
import { addDays } from '../../../src/domain/dates/calendar-date.ts';
import { type HolidayCode, holidayOn, type HolidayRegion } from '../../../src/domain/dates/holidays.ts';
import { parisDate, parisEpoch, parisText } from '../../../src/domain/dates/paris.ts';
import { parseOpeningHours, parseTimes } from './parse.ts';
import { decidingRule, type OpeningRule, type Span } from './rules.ts';
import { HORIZON_DAYS } from '../../../src/domain/opening-hours/state.ts';

/** A day for which staff set other hours: `osm` (times only, `10:00-12:00`) or, without them, `closed`. */
export interface StaffException {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly osm?: string | undefined;
  readonly closed?: true | undefined;
  /** French, shown to visitors. */
  readonly reason: string;
}

export interface OpeningSource {
  readonly osm: string;
  readonly exceptions: readonly StaffException[];
  readonly holidays: HolidayRegion;
}

/** What is known of one day: its spans, how high its rule ranks, and why it differs: in staff's words, or a holiday. */
interface Day {
  readonly date: string;
  readonly spans: readonly Span[];
  readonly rank: number;
  readonly reason?: string | undefined;
  readonly holiday?: HolidayCode | undefined;
}

/** An exception as the rules know it: staff's words, or the code of a holiday, which has its name elsewhere. */
export type ExpandedException = Pick<OpeningException, 'date' | 'closed'> &
  ({ readonly reason: string } | { readonly holiday: HolidayCode });

export interface ExpandedHours extends Pick<OpeningHours, 'intervals' | 'until'> {
  readonly exceptions: ExpandedException[];
}

/** Half-open, epoch milliseconds. */
interface Stretch {
  readonly from: number;
  to: number;
}

/**
 * The concrete openings from the start of the day in Paris that holds `nowMs` (epoch milliseconds), for `days` calendar
 * days: in order, never touching each other, cut at both ends of that time. Clock times are wall times of Paris on both
 * days of the switch (skipped and doubled times as `parisEpoch`). A public holiday is always listed among the
 * exceptions, also where no `PH` rule changes its hours; where staff set a date, their reason and hours replace it.
 *
 * Throws `OpeningHoursError` for hours outside the subset.
 */
export function expandOpeningHours(
  { osm, exceptions, holidays }: OpeningSource,
  nowMs: number,
  days = HORIZON_DAYS,
): ExpandedHours {
  const { rules } = parseOpeningHours(osm);
  // All of them, so that a mistake shows when it is made and not when the day comes.
  const staff = exceptions.map((day) => ({ ...day, spans: day.osm === undefined ? [] : parseTimes(day.osm) }));
  const today = parisDate(nowMs);
  // Yesterday too: its night may go on today.
  const span = [...Array(days + 1).keys()].map((step) => readDay(addDays(today, step - 1), rules, staff, holidays));
  const from = parisEpoch(today, 0);
  const until = parisEpoch(addDays(today, days), 0);
  const stretches = span.flatMap((day, index) => stretchesOf(day, span[index + 1]));
  return {
    intervals: merge(stretches, from, until).map((stretch): OpeningInterval => ({
      opens: parisText(stretch.from),
      closes: parisText(stretch.to),
    })),
    exceptions: span.slice(1).flatMap(({ date, reason, holiday, spans }): ExpandedException[] => {
      const closed = spans.length === 0;
      if (reason !== undefined) return [{ date, reason, closed }];
      return holiday === undefined ? [] : [{ date, holiday, closed }];
    }),
    until: parisText(until),
  };
}

function readDay(
  date: string,
  rules: readonly OpeningRule[],
  staff: readonly (StaffException & { spans: readonly Span[] })[],
  region: HolidayRegion,
): Day {
  const exception = staff.find((day) => day.date === date);
  if (exception) return { date, spans: exception.spans, rank: rules.length, reason: exception.reason };
  const holiday = holidayOn(date, region);
  const rank = decidingRule(rules, date, holiday !== undefined);
  return { date, spans: rules[rank]?.spans ?? [], rank, holiday: holiday?.code };
}

/** A night ends at midnight when a higher rule decides the next day: that rule overrides the whole day (OSM). */
function stretchesOf({ date, spans, rank }: Day, next: Day | undefined): Stretch[] {
  const most = next && next.rank > rank ? 1440 : Infinity;
  return spans.map(({ from, to }) => ({ from: parisEpoch(date, from), to: parisEpoch(date, Math.min(to, most)) }));
}

/** Sorts, cuts to `[from, until)`, joins what overlaps or touches, drops what the March switch made empty. */
function merge(stretches: readonly Stretch[], from: number, until: number): Stretch[] {
  const merged: Stretch[] = [];
  const cut = stretches.map((stretch) => ({ from: Math.max(stretch.from, from), to: Math.min(stretch.to, until) }));
  for (const stretch of cut.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
    else merged.push(stretch);
  }
  return merged;
}
