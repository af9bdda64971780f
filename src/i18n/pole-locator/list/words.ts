import type { WordSource } from '../../word-source.ts';
import { fr, type ListWords } from './fr.ts';

/** The words of the list of pôles. */
export const listWords: WordSource<ListWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
