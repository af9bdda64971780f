import { addDays } from './calendar-date.ts';
import { pad } from './instant.ts';

/** Local law on top of the national holidays (domain: Code du travail, L3133-1 and L3134-13). */
export interface HolidayRegion {
  /** 26 December, in Moselle and Alsace. */
  readonly moselle: boolean;
  /** Good Friday, in Moselle and Alsace, only in communes with a Protestant temple or a mixed church. */
  readonly goodFriday: boolean;
}

/** Stable codes; `i18n/holidays` names them. */
export type HolidayCode =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'labour-day'
  | 'victory-1945'
  | 'ascension'
  | 'whit-monday'
  | 'national-day'
  | 'assumption'
  | 'all-saints'
  | 'armistice'
  | 'christmas'
  | 'second-christmas-day';

export interface Holiday {
  readonly code: HolidayCode;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Public holidays of a year (1583–9999) in France, in order of date; two may share a date (Ascension on 8 May). */
export function holidays(year: number, { moselle, goodFriday }: HolidayRegion): Holiday[] {
  const easter = easterSunday(year);
  const days: (readonly [HolidayCode, string] | false)[] = [
    ['new-year', '01-01'],
    goodFriday && ['good-friday', addDays(easter, -2)],
    ['easter-monday', addDays(easter, 1)],
    ['labour-day', '05-01'],
    ['victory-1945', '05-08'],
    ['ascension', addDays(easter, 39)],
    ['whit-monday', addDays(easter, 50)],
    ['national-day', '07-14'],
    ['assumption', '08-15'],
    ['all-saints', '11-01'],
    ['armistice', '11-11'],
    ['christmas', '12-25'],
    moselle && ['second-christmas-day', '12-26'],
  ];
  return days
    .filter((day) => day !== false)
    .map(([code, day]) => ({ code, date: day.length === 5 ? `${pad(year, 4)}-${day}` : day }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The public holiday on a date (`YYYY-MM-DD`), if it is one. */
export const holidayOn = (date: string, region: HolidayRegion): Holiday | undefined =>
  holidays(Number(date.slice(0, 4)), region).find((holiday) => holiday.date === date);

/** Easter Sunday of a Gregorian year, by the anonymous algorithm of 1876 ("Meeus/Jones/Butcher"). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const marchDays = epact + toSunday - 7 * late + 22;
  return addDays(`${pad(year, 4)}-03-01`, marchDays - 1);
}
