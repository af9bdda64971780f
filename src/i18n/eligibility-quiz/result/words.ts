import type { WordSource } from '../../word-source.ts';
import { fr, type QuizResultWords } from './fr.ts';

export const resultWords: WordSource<QuizResultWords> = {
  fr,
  en: async () => (await import('../en.ts')).result,
  de: async () => (await import('../de.ts')).result,
};
