import type { WordSource } from '../word-source.ts';
import { fr, type SharedWords } from './fr.ts';
import { loadModule } from '../../modules/load-module.ts';

/** The words of every widget. */
export const sharedWords: WordSource<SharedWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
