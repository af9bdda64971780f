import type { WordSource } from '../../word-source.ts';
import { fr, type MapPanelWords } from './fr.ts';

/** The words of the map’s place beside the list. */
export const mapPanelWords: WordSource<MapPanelWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
