import type { WordSource } from '../word-source.ts';
import { fr, type ContestWords } from './fr.ts';

/** The words of the countdown. */
export const contestWords: WordSource<ContestWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
