import type { Session } from '../../../contract/workshops.ts';
import { dateOf, daysOf } from '../../../domain/workshops/session-time.ts';
import { visitorSession } from '../../../domain/workshops/visitor-time.ts';
import type { CalendarWords } from '../../../i18n/workshop-calendar/list/fr.ts';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';

/** The time of day in the text of an instant: `14 h 00`. */
export const timeOf = (instant: string, language: Language): string =>
  formatTime({ hour: +instant.slice(11, 13), minute: +instant.slice(14, 16) }, language);

/** `14 h 00 – 16 h 30`; with its last day where a session goes on for days. */
export function timeRange(session: Session, words: CalendarWords, language: Language): string {
  const { first, last } = daysOf(session);
  const starts = timeOf(session.starts, language);
  const ends = timeOf(session.ends, language);
  return first === last ? words.timeRange(starts, ends) : words.untilDay(starts, formatDate(last, language), ends);
}

/** `mardi 8 décembre, 14 h 00 – 16 h 30`, for names and lists of dates. */
export const dayAndTime = (session: Session, words: CalendarWords, language: Language, year = false): string =>
  `${formatDate(dateOf(session.starts), language, { weekday: true, year })}, ${timeRange(session, words, language)}`;

/** The same session by the visitor’s own clock, where it shows another time: `8 h 00 – 10 h 30 chez vous`. */
export function visitorTime(session: Session, words: CalendarWords, language: Language): string | undefined {
  const there = visitorSession(session);
  if (!there) return undefined;
  const range = timeRange(there, words, language);
  const day = dateOf(there.starts);
  return day === dateOf(session.starts)
    ? words.yourTime(range)
    : words.yourTimeOn(formatDate(day, language, { weekday: true }), range);
}
