import type { WordSource } from '../word-source.ts';
import { fr, type ContestWords } from './fr.ts';
import { loadModule } from '../../modules/load-module.ts';

/** The words of the countdown. */
export const contestWords: WordSource<ContestWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
