import type { WordSource } from '../../word-source.ts';
import { fr, type SearchWords } from './fr.ts';

/** The words of the search. */
export const searchWords: WordSource<SearchWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
