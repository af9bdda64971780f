import type { Pole } from '../../../contract/poles.ts';
import { wallDate } from '../../../domain/dates/instant.ts';
import { openState, type NextOpening } from '../../../domain/opening-hours/state.ts';
import { formatDate, formatTime, weekdayName } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import type { ListWords } from '../../../i18n/pole-locator/list/fr.ts';
import { roughDate } from '../../../i18n/rough-date.ts';
import { exceptionReason, type ExceptionReason } from './exception-reason.ts';

/** One line on whether a pôle receives people now, with the tone that goes beside the words. */
export interface StatusLine {
  readonly text: string;
  readonly tone: 'open' | 'closed' | 'unknown';
  /** Why it is closed today, part of the text. */
  readonly reason?: ExceptionReason;
  /** What must be known before coming: by appointment only. Empty for nothing. */
  readonly note: string;
  /** Epoch milliseconds until which the line stays true. */
  readonly changesAt?: number;
}

/** What to say of a pôle at `now` (epoch milliseconds). */
export const statusLine = (pole: Pole, now: number, words: ListWords, language: Language): StatusLine => ({
  note: '',
  ...lineOf(pole, now, words, language),
});

function lineOf(
  pole: Pole,
  now: number,
  words: ListWords,
  language: Language,
): Omit<StatusLine, 'note'> & Partial<StatusLine> {
  const { status } = words;
  if (pole.status === 'opening-soon') {
    return { text: pole.opensOn ? status.soonOn(roughDate(pole.opensOn, language)) : status.soon, tone: 'unknown' };
  }
  if (pole.status === 'closed') return { text: status.gone, tone: 'closed' };
  if (pole.status === 'other') return { text: status.other, tone: 'unknown' };
  if (!pole.hours) return { text: status.unpublished, tone: 'unknown' };

  const state = openState(pole.hours, now);
  if (state.kind === 'unknown') return { text: status.unknown, tone: 'unknown' };
  const note = pole.hours.appointment ? status.appointment : '';
  const { changesAt } = state;
  if (state.kind === 'open') {
    const text = state.until ? status.openUntil(formatTime(state.until, language)) : status.open;
    return { text, note, tone: 'open', changesAt };
  }
  const { next, exception } = state;
  const reason = exception && exceptionReason(exception, words, language);
  const base = reason ? status.closedFor(reason.text) : status.closed;
  const closed = { note, tone: 'closed', changesAt, ...(reason && { reason }) } as const;
  if (!next) return { text: base, ...closed };
  return { text: `${base}, ${opensText(next, words, language)}`, ...closed };
}

/** From so many days on the date is named: on a Tuesday, "opens Tuesday" could mean today. */
const DAYS_BY_WEEKDAY_NAME = 6;

function opensText({ opens, dayDistance, weekday }: NextOpening, { status }: ListWords, language: Language): string {
  const time = formatTime(opens, language);
  if (dayDistance === 0) return status.opensToday(time);
  if (dayDistance === 1) return status.opensTomorrow(time);
  return dayDistance < DAYS_BY_WEEKDAY_NAME
    ? status.opensOn(weekdayName(weekday, language), time)
    : status.opensOnDate(formatDate(wallDate(opens), language, { weekday: true }), time);
}
