import type { WordSource } from '../../word-source.ts';
import { fr, type MapPanelWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The words of the map’s place beside the list. */
export const mapPanelWords: WordSource<MapPanelWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
