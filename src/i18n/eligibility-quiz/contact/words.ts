import type { WordSource } from '../../word-source.ts';
import { fr, type ContactWords } from './fr.ts';

export const contactWords: WordSource<ContactWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
