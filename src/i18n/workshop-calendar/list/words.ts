import type { WordSource } from '../../word-source.ts';
import { fr, type CalendarWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The words of the calendar's frame and list. */
export const listWords: WordSource<CalendarWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
