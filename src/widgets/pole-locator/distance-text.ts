import { formatDistance } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import type { LocatorWords } from '../../i18n/locator/fr.ts';

/** A distance in metres, in words; communes are known to a kilometre, so nothing finer is claimed. */
export const distanceText = (metres: number, words: LocatorWords, language: Language): string =>
  metres < 1000 ? words.veryNear : formatDistance(metres, language);
