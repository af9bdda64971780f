import type { WordSource } from '../word-source.ts';
import { fr, type QuizStartWords } from './start/fr.ts';
import { loadModule } from '../../modules/load-module.ts';

export const startWords: WordSource<QuizStartWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).start,
  de: async () => (await loadModule(() => import('./de.ts'))).start,
};
