import type { WordSource } from '../../word-source.ts';
import { fr, type QuizWords } from './fr.ts';

export const questionWords: WordSource<QuizWords> = {
  fr,
  en: async () => (await import('../en.ts')).questions,
  de: async () => (await import('../de.ts')).questions,
};
