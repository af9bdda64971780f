import type { WordSource } from '../word-source.ts';
import { fr, type DirectionsWords } from './fr.ts';
import { loadModule } from '../../modules/load-module.ts';

/** The words of the ways to a pôle. */
export const directionsWords: WordSource<DirectionsWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
