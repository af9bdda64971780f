import type { WordSource } from '../../word-source.ts';
import { fr, type DetailsWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The words of an opened card. */
export const detailsWords: WordSource<DetailsWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
