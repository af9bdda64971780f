import type { WordSource } from '../../word-source.ts';
import { fr, type SearchWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The words of the search. */
export const searchWords: WordSource<SearchWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
