import type { WordSource } from '../../word-source.ts';
import { fr, type ContactWords } from './fr.ts';
import { loadModule } from '../../../modules/load-module.ts';

export const contactWords: WordSource<ContactWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).en,
  de: async () => (await loadModule(() => import('./de.ts'))).de,
};
