import type { Answer } from '../client/read-answer.ts';
import { parseInstant, wallDate } from '../domain/dates/instant.ts';
import { formatDate, formatTime } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';

/** When an answer that could not be refreshed was made: « 24 novembre 2026, 14 h 05 »; `undefined` for a fresh one. */
export function staleSince({ stale, generatedAt }: Answer<unknown>, language: Language): string | undefined {
  if (!stale || !generatedAt) return undefined;
  const { wall } = parseInstant(generatedAt);
  return `${formatDate(wallDate(wall), language, { year: true })}, ${formatTime(wall, language)}`;
}
