import type { WordSource } from '../word-source.ts';
import { fr, type CommuneSearchWords } from './fr.ts';

/** The words of the search for a commune. */
export const communeSearchWords: WordSource<CommuneSearchWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
