import type { WordSource } from '../word-source.ts';
import { fr, type QuizResultWords } from './result/fr.ts';
import { loadModule } from '../../modules/load-module.ts';

export const resultWords: WordSource<QuizResultWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).result,
  de: async () => (await loadModule(() => import('./de.ts'))).result,
};
