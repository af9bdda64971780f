import { loadModule } from '../../../modules/load-module.ts';
import type { WordSource } from '../../word-source.ts';
import { fr, type PossibleWords } from './fr.ts';

/** The words of what is still possible. */
export const possibleWords: WordSource<PossibleWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
