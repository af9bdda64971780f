import type { WordSource } from '../../word-source.ts';
import { fr, type BrowsingWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The words for filters and orders that are in force, and for what is missing. */
export const browsingWords: WordSource<BrowsingWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
