import type { WordSource } from '../../word-source.ts';
import { fr, type CalendarWords } from './fr.ts';

/** The words of the calendar's frame and list. */
export const listWords: WordSource<CalendarWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
