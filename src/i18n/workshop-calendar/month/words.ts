import type { WordSource } from '../../word-source.ts';
import { fr, type MonthWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The words of the month. */
export const monthWords: WordSource<MonthWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
