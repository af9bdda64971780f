import { addDays, addMonths, isCalendarDate } from '../../src/domain/dates/calendar-date.ts';
import { parseInstant } from '../../src/domain/dates/instant.ts';
import { parisEpoch } from '../../src/domain/dates/paris.ts';

/**
 * Dates as far as they are settled: the part of EDTF level 0 and 1 (ISO 8601-2) that a contest needs. Read are
 * `2020-12-11T18:30+01:00` (seconds and `Z` too), `2020-12-11`, `2020-12`, `2020`, seasons `2021-21` to `2021-24`,
 * unspecified ends `2020-12-XX`, `2020-XX`, `2020-XX-XX` (the month, the year), `XXXX` (unknown), intervals `a/b` with
 * an empty or `..` side, and the qualifiers `?`, `~`, `%` after a date. Days begin and end in Europe/Paris.
 */

/** A date with a place on the time line. Years 1000 to 9999. */
export interface EdtfDate {
  readonly precision: 'instant' | 'day' | 'month' | 'season' | 'year';
  /** First day, `YYYY-MM-DD`; for an instant the day as written, in its own offset. */
  readonly day: string;
  /** For a season: 1 spring to 4 winter. */
  readonly season?: number;
  /** First possible moment, in epoch milliseconds. */
  readonly earliest: number;
  /** Moment from which the date is past, in epoch milliseconds; an instant's own. */
  readonly latest: number;
  /** Empty, `?` the source doubts it, `~` only about then, `%` both. */
  readonly qualifier: string;
}

/** A span; a side that is open or unknown is `null`. Never both, and never ends before it starts. */
export interface EdtfInterval {
  readonly precision: 'interval';
  readonly start: EdtfDate | null;
  readonly end: EdtfDate | null;
}

export interface EdtfUnknown {
  readonly precision: 'unknown';
}

export type EdtfValue = EdtfDate | EdtfInterval | EdtfUnknown;

/**
 * Why a text was refused: not in the subset above; a day, month or season that does not exist; an hour without its
 * offset, which would be a different moment for every reader; an interval that ends before it starts.
 */
export type EdtfFault = 'syntax' | 'no-such-date' | 'no-offset' | 'end-before-start';

export const UNKNOWN: EdtfUnknown = { precision: 'unknown' };

/** Reads an EDTF text; absent and empty are unknown. A text that cannot be read gives the {@link EdtfFault}, a string. */
export function parseEdtf(text = ''): EdtfValue | EdtfFault {
  if (text === '' || text === 'XXXX') return UNKNOWN;
  const [first = '', second, ...more] = text.split('/');
  if (more.length) return 'syntax';
  return second === undefined ? parseDate(first) : parseInterval(first, second);
}

/** A date that can be counted down to: a day or an hour, without `?` or `~`. */
export type SettledDate = EdtfDate & { readonly precision: 'instant' | 'day'; readonly qualifier: '' };

export const isSettled = (value: EdtfValue | null): value is SettledDate =>
  (value?.precision === 'instant' || value?.precision === 'day') && !value.qualifier;

/** True when `a` is over before `b` can begin; an instant is not before itself. */
export const isBefore = (a: EdtfDate, b: EdtfDate): boolean =>
  a.latest < b.earliest || (a.latest === b.earliest && a.precision !== 'instant');

function parseInterval(first: string, second: string): EdtfInterval | EdtfFault {
  const start = parseSide(first);
  if (typeof start === 'string') return start;
  const end = parseSide(second);
  if (typeof end === 'string') return end;
  if (!start && !end) return 'syntax';
  return start && end && isBefore(end, start) ? 'end-before-start' : { precision: 'interval', start, end };
}

const parseSide = (text: string) => (text === '' || text === '..' ? null : parseDate(text));

const TIMED = /^(\d{4}-\d\d-\d\d)(T(?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;
const DATED = /^([1-9]\d{3})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)$/;

function parseDate(text: string): EdtfDate | EdtfFault {
  const [timed, date = '', clock = '', second = ':00', zone] = TIMED.exec(text) ?? [];
  if (timed && !zone) return 'no-offset';
  if (zone)
    return isCalendarDate(date) ? instant(date, parseInstant(date + clock + second + zone).epochMs) : 'no-such-date';

  const [dated, year = '', month, dayOfMonth, qualifier = ''] = DATED.exec(text.replace(/(-XX)+(?=[?~%]?$)/, '')) ?? [];
  const season = month && +month > 20 ? +month - 20 : undefined;
  if (!dated || (season && dayOfMonth)) return 'syntax';
  const day = season ? seasonStart(year, season) : `${year}-${month ?? '01'}-${dayOfMonth ?? '01'}`;
  if ((season ?? 0) > 4 || !isCalendarDate(day)) return 'no-such-date';
  return {
    precision: dayOfMonth ? 'day' : season ? 'season' : month ? 'month' : 'year',
    day,
    season,
    earliest: parisEpoch(day, 0),
    latest: parisEpoch(dayOfMonth ? addDays(day, 1) : addMonths(day, season ? 4 : month ? 1 : 12), 0),
    qualifier,
  };
}

const instant = (day: string, at: number): EdtfDate => ({
  precision: 'instant',
  day,
  earliest: at,
  latest: at,
  qualifier: '',
});

/**
 * Seasons of the north as people mean them, not one calendar's: spring runs from 1 March to the end of June, so that it
 * is over for everyone when we say so; each next one begins three months later. Winter is that which begins in the year.
 */
const seasonStart = (year: string, season: number): string => addMonths(`${year}-03-01`, season * 3 - 3);
