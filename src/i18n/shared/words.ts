import type { WordSource } from '../word-source.ts';
import { fr, type SharedWords } from './fr.ts';

/** The words of every widget. */
export const sharedWords: WordSource<SharedWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
