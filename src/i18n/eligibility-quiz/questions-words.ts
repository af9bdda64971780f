import type { WordSource } from '../word-source.ts';
import { fr, type QuizWords } from './questions/fr.ts';
import { loadModule } from '../../modules/load-module.ts';

export const questionWords: WordSource<QuizWords> = {
  fr,
  en: async () => (await loadModule(() => import('./en.ts'))).questions,
  de: async () => (await loadModule(() => import('./de.ts'))).questions,
};
