import type { RankedPole } from '../../../domain/poles/ranking.ts';
import { formatDistance } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import type { LocatorWords } from '../../../i18n/pole-locator/list/fr.ts';
import { statusLine } from '../list/status-line.ts';

/** What a screen reader says of a pin: the card in one line. `now` in epoch milliseconds. */
export function markerLabel(
  { pole, distance }: RankedPole,
  now: number,
  words: LocatorWords,
  language: Language,
): string {
  const far = distance === null ? [] : [`${formatDistance(distance, language, words.veryNear)} ${words.straightLine}`];
  const { text, note } = statusLine(pole, now, words, language);
  return [pole.name, ...far, text, ...(note ? [note] : [])].join(', ');
}
