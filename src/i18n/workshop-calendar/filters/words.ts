import type { WordSource } from '../../word-source.ts';
import { fr, type FilterWords } from './fr.ts';

/** The words of the filters. */
export const filterWords: WordSource<FilterWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
