import { addDays, addMonths, isCalendarDate } from '../dates/calendar-date.ts';
import { parisEpoch } from '../dates/paris.ts';

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
  /** `?` or `%`: the source doubts it. */
  readonly uncertain: boolean;
  /** `~` or `%`: only about then. */
  readonly approximate: boolean;
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
 * Why a text was refused: not in the subset above; a day, month or hour that does not exist; an hour without its
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
export type SettledDate = EdtfDate & { readonly precision: 'instant' | 'day'; readonly uncertain: false };

export const isSettled = (value: EdtfValue | null): value is SettledDate =>
  (value?.precision === 'instant' || value?.precision === 'day') && !value.uncertain && !value.approximate;

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

function parseDate(text: string): EdtfDate | EdtfFault {
  const match = /^([1-9]\d{3})(?:-(\d\d|XX(?!-\d))(?:-(\d\d|XX))?)?([?~%]?)(T.*)?$/.exec(text);
  if (!match) return 'syntax';
  const [, year = '', month = 'XX', day = 'XX', qualifier = '', time] = match;
  const doubts = { uncertain: /[?%]/.test(qualifier), approximate: /[~%]/.test(qualifier) };
  const span = (precision: EdtfDate['precision'], from: string, to: string) => ({
    precision,
    day: from,
    earliest: parisEpoch(from, 0),
    latest: parisEpoch(to, 0),
    ...doubts,
  });

  if (month === 'XX') return time ? 'syntax' : span('year', `${year}-01-01`, addMonths(`${year}-01-01`, 12));
  if (+month > 20) return time || day !== 'XX' ? 'syntax' : parseSeason(year, +month - 20, span);
  const date = `${year}-${month}-${day === 'XX' ? '01' : day}`;
  if (!isCalendarDate(date)) return 'no-such-date';
  if (time) return day === 'XX' || qualifier ? 'syntax' : parseTime(date, time, doubts);
  return day === 'XX' ? span('month', date, addMonths(date, 1)) : span('day', date, addDays(date, 1));
}

/**
 * Seasons of the north as people mean them, not one calendar's: spring runs from 1 March to the end of June, so that it
 * is over for everyone when we say so; each next one begins three months later. Winter is that which begins in the year.
 */
function parseSeason(
  year: string,
  season: number,
  span: (precision: 'season', from: string, to: string) => EdtfDate,
): EdtfDate | EdtfFault {
  if (season > 4) return 'no-such-date';
  const from = addMonths(`${year}-03-01`, (season - 1) * 3);
  return { ...span('season', from, addMonths(from, 4)), season };
}

function parseTime(day: string, time: string, doubts: Pick<EdtfDate, 'uncertain' | 'approximate'>) {
  const match = /^T(\d\d):(\d\d)(?::(\d\d))?(Z|([+-])(\d\d):(\d\d))?$/.exec(time);
  if (!match) return 'syntax';
  const [, hour = 0, minute = 0, second = 0, zone, sign, zoneHour = 0, zoneMinute = 0] = match;
  if (!zone) return 'no-offset';
  if (+hour > 23 || +minute > 59 || +second > 59 || +zoneHour > 14 || +zoneMinute > 59) return 'no-such-date';
  const offset = (+zoneHour * 60 + +zoneMinute) * (sign === '-' ? -1 : 1);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  // Not `Date.parse`, which host pages replace.
  const at = Date.UTC(year, month - 1, date, +hour, +minute - offset, +second);
  return { precision: 'instant' as const, day, earliest: at, latest: at, ...doubts };
}
