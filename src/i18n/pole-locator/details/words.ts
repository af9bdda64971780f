import type { WordSource } from '../../word-source.ts';
import { fr, type DetailsWords } from './fr.ts';

/** The words of an opened card. */
export const detailsWords: WordSource<DetailsWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
