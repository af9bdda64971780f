import type { WordSource } from '../../word-source.ts';
import { fr, type RegistrationWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The words of the registration. */
export const registrationWords: WordSource<RegistrationWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
