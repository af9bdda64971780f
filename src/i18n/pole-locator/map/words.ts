import type { WordSource } from '../../word-source.ts';
import { fr, type MapWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The words of the map. */
export const mapWords: WordSource<MapWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
