import type { WordSource } from '../../word-source.ts';
import { fr, type SubscribeWords } from './fr.ts';

/** The words of the subscription. */
export const subscribeWords: WordSource<SubscribeWords> = {
  fr,
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};
