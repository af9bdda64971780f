import type { WordSource } from '../../word-source.ts';
import { fr, type QuizResultWords } from './fr.ts';
import { loadModule } from '../../../load-module.ts';

export const resultWords: WordSource<QuizResultWords> = {
  fr,
  en: async () => (await loadModule(() => import('../en.ts'))).result,
  de: async () => (await loadModule(() => import('../de.ts'))).result,
};
