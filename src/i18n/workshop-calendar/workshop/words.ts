import type { WordSource } from '../../word-source.ts';
import { fr, type WorkshopWords } from './fr.ts';

/** The words of an opened workshop. */
export const workshopWords: WordSource<WorkshopWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
