import type { WordSource } from '../../word-source.ts';
import { fr, type FilterWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The words of the filters. */
export const filterWords: WordSource<FilterWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
