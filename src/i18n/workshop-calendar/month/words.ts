import type { WordSource } from '../../word-source.ts';
import { fr, type MonthWords } from './fr.ts';

/** The words of the month. */
export const monthWords: WordSource<MonthWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
