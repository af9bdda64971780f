import { utcMidnight, weekday } from '../domain/dates/calendar-date.ts';
import type { Language } from './language.ts';

/** Regions decide the order of day and month: British English, not American. */
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB', de: 'de-DE' };

/** Width of a name: `décembre` or `déc.` */
export type NameWidth = 'long' | 'short';

/**
 * A formatter costs some hundred times what one formatting costs, so each is made once. Bounded: no more than the
 * languages times the few styles below can be asked for.
 */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/**
 * French, as most pages are, is written without `Intl`: the first formatter of dates that a browser builds takes a slow
 * phone longer than drawing a widget, at the moment when somebody waits for it.
 */
const FRENCH = {
  weekday: {
    long: 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
    short: 'lun. mar. mer. jeu. ven. sam. dim.'.split(' '),
  },
  month: {
    long: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    short: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  },
} as const;

interface Parts {
  readonly weekday?: NameWidth | undefined;
  readonly day?: 'numeric' | undefined;
  readonly month?: NameWidth | undefined;
  readonly year?: 'numeric' | undefined;
}

/** The value is a date's midnight in UTC, and so is the formatter: the zone of the device has no say. */
function format(date: string, language: Language, parts: Parts): string {
  const { weekday: weekdayWidth, day, month, year } = parts;
  const midnight = utcMidnight(date);
  if (language === 'fr') {
    const [yearNumber = '', monthNumber, dayNumber] = date.split('-');
    return [
      weekdayWidth && FRENCH.weekday[weekdayWidth][weekday(date) - 1],
      day && (Number(dayNumber) === 1 ? '1er' : Number(dayNumber)),
      month && FRENCH.month[month][Number(monthNumber) - 1],
      year && yearNumber,
    ]
      .filter(Boolean)
      .join(' ');
  }
  const key = [language, weekdayWidth, day, month, year].join();
  let formatter = dateFormats.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(LOCALES[language], {
      timeZone: 'UTC',
      weekday: weekdayWidth,
      day,
      month,
      year,
    });
    dateFormats.set(key, formatter);
  }
  return formatter.format(midnight);
}

/** A date `YYYY-MM-DD` in words: `11 décembre`, with both options `mardi 1er décembre 2026`. */
export function formatDate(
  date: string,
  language: Language,
  { weekday = false, year = false }: { weekday?: boolean; year?: boolean } = {},
): string {
  return format(date, language, {
    weekday: weekday ? 'long' : undefined,
    day: 'numeric',
    month: 'long',
    year: year ? 'numeric' : undefined,
  });
}

/** Name of a weekday, 1 Monday to 7 Sunday: `lundi`, `lun.` */
export const weekdayName = (day: number, language: Language, width: NameWidth = 'long'): string =>
  // January 2024 began on a Monday.
  format(`2024-01-0${day}`, language, { weekday: width });

/** Name of a month, 1 to 12: `décembre`, `déc.` */
export const monthName = (month: number, language: Language, width: NameWidth = 'long'): string =>
  format(`2024-${month < 10 ? 0 : ''}${month}-01`, language, { month: width });

/** A time of day: `14 h 30`, `2:30 pm`, `14:30 Uhr`, with no-break spaces. Hour 24 is the end of the day. */
export function formatTime({ hour, minute }: { hour: number; minute: number }, language: Language): string {
  const minutes = `${minute < 10 ? 0 : ''}${minute}`;
  if (language === 'fr') return `${hour}\u00a0h\u00a0${minutes}`;
  if (language === 'de') return `${hour}:${minutes}\u00a0Uhr`;
  return `${hour % 12 || 12}:${minutes}\u00a0${hour % 24 < 12 ? 'am' : 'pm'}`;
}

/** A number as the language writes it, rounded to `decimals` places at most: `5 115`, `4,2`. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const key = [language, decimals].join();
  let formatter = numberFormats.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals });
    numberFormats.set(key, formatter);
  }
  return formatter.format(value);
}

/**
 * A distance in metres, as exact as a visitor can use it: `4,2 km`, `23 km`, with a no-break space. Places are known to
 * a kilometre, so nothing finer is claimed: below that, it is `veryNear`.
 */
export function formatDistance(metres: number, language: Language, veryNear: string): string {
  if (metres < 1000) return veryNear;
  const km = metres / 1000;
  return `${formatNumber(km, language, km < 9.95 ? 1 : 0)}\u00a0km`;
}
