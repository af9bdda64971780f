import type { WordSource } from '../../word-source.ts';
import { fr, type RegistrationWords } from './fr.ts';

/** The words of the registration. */
export const registrationWords: WordSource<RegistrationWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
