import type { WordSource } from '../../word-source.ts';
import { fr, type ListWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The words of the list of pôles. */
export const listWords: WordSource<ListWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
