import type { WordSource } from '../../word-source.ts';
import { fr, type SubscribeWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** The words of the subscription. */
export const subscribeWords: WordSource<SubscribeWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
