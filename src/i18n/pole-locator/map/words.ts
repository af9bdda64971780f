import type { WordSource } from '../../word-source.ts';
import { fr, type MapWords } from './fr.ts';

/** The words of the map. */
export const mapWords: WordSource<MapWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
