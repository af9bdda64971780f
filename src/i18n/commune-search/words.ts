import type { WordSource } from '../word-source.ts';
import { fr, type CommuneSearchWords } from './fr.ts';
import { loadModule } from '../../modules/load-module.ts';

/** The words of the search for a commune. */
export const communeSearchWords: WordSource<CommuneSearchWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
