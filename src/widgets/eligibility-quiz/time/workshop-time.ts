import type { Workshop } from '../../../contract/workshops.ts';
import { parseInstant } from '../../../domain/dates/instant.ts';
import { currentSession } from '../../../domain/workshops/session-time.ts';
import type { QuizResultWords } from '../../../i18n/eligibility-quiz/result/fr.ts';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';

/** `jeudi 10 décembre, 10 h 00 – 11 h 30`, of the session that is not over. @param now epoch milliseconds */
export function workshopTime(workshop: Workshop, words: QuizResultWords, language: Language, now: number): string {
  const { starts, ends } = currentSession(workshop, now).session;
  const time = (instant: string): string => formatTime(parseInstant(instant).wall, language);
  const day = formatDate(starts.slice(0, 10), language, { weekday: true });
  return `${day}, ${words.result.span(time(starts), time(ends))}`;
}
