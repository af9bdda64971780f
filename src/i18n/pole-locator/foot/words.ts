import type { WordSource } from '../../word-source.ts';
import { fr, type FootWords } from './fr.ts';

/** The words below the list. */
export const footWords: WordSource<FootWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
