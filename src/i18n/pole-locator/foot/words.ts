import type { WordSource } from '../../word-source.ts';
import { fr, type FootWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The words below the list. */
export const footWords: WordSource<FootWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
