import { RRuleTemporal } from 'rrule-temporal';
import { addDays, utcMidnight } from '../../../src/domain/dates/calendar-date.ts';
import { holidayOn, type HolidayRegion } from '../../../src/domain/dates/holidays.ts';
import type { WorkshopSeries } from '../../schema/workshop.ts';

/** A day on which a series takes place. */
export interface OccurrenceDay {
  /** `YYYY-MM-DD`, as first planned. */
  readonly date: string;
  /** Count from the first day the rule ever gave, from 0; `undefined` for a day added beside the rule. */
  readonly index: number | undefined;
}

type SeriesDays = Pick<WorkshopSeries, 'from' | 'rule' | 'skip' | 'add' | 'pauses' | 'holidays' | 'sessions'>;

/**
 * The days of a series between two dates, both inclusive, in order. The rule runs on bare days: the times of the
 * sessions are Paris wall time and are put on afterwards, so that no change of the clocks can shift them. Throws
 * `Error` on a rule that the library refuses (`BYDAY=2XX`).
 */
export function occurrenceDays(
  series: SeriesDays,
  first: string,
  last: string,
  region: HolidayRegion,
): OccurrenceDay[] {
  const ruled = ruleDays(series, last)
    .map((date, index): OccurrenceDay => ({ date, index }))
    .filter(({ date }) => !series.skip.includes(date) && !isLeftOut(date, series, region));
  const added = series.add
    .filter((date) => ruled.every((day) => day.date !== date))
    .map((date): OccurrenceDay => ({ date, index: undefined }));
  return [...ruled, ...added]
    .filter(({ date }) => first <= date && date <= last)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Monday to Friday and no public holiday: the first such day from `date` on. */
export function workingDayFrom(date: string, region: HolidayRegion): string {
  let day = date;
  while (isWeekend(day) || holidayOn(day, region)) day = addDays(day, 1);
  return day;
}

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(utcMidnight(date)).getUTCDay());

function ruleDays({ from, rule }: SeriesDays, last: string): string[] {
  if (last < from) return [];
  const start = `DTSTART:${from.replaceAll('-', '')}T000000Z`;
  return new RRuleTemporal({ rruleString: `${start}\nRRULE:${rule}` })
    .between(new Date(utcMidnight(from)), new Date(utcMidnight(last)), true)
    .map((day) => day.toString().slice(0, 10));
}

/** A session in a pause or, where the series skips them, on a public holiday: the whole occurrence is left out. */
function isLeftOut(date: string, { pauses, holidays, sessions }: SeriesDays, region: HolidayRegion): boolean {
  const days = sessions.map(({ dayOffset }) => addDays(date, dayOffset));
  return days.some((day) => isPaused(day, pauses) || (holidays === 'skip' && holidayOn(day, region) !== undefined));
}

function isPaused(date: string, pauses: SeriesDays['pauses']): boolean {
  const day = date.slice(5);
  return pauses.some(({ from, to }) => (from <= to ? from <= day && day <= to : day >= from || day <= to));
}
