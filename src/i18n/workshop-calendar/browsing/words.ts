import type { WordSource } from '../../word-source.ts';
import { fr, type BrowsingWords } from './fr.ts';

/** The words for filters and orders that are in force, and for what is missing. */
export const browsingWords: WordSource<BrowsingWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
