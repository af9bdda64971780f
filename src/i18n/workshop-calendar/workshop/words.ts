import type { WordSource } from '../../word-source.ts';
import { fr, type WorkshopWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The words of an opened workshop. */
export const workshopWords: WordSource<WorkshopWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
