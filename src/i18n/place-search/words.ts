import type { WordSource } from '../word-source.ts';
import { fr, type PlaceSearchWords } from './fr.ts';

/** The words of the search for a commune. */
export const placeSearchWords: WordSource<PlaceSearchWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
