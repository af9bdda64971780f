import type { WordSource } from '../../word-source.ts';
import { fr, type QuizStartWords } from './fr.ts';

export const startWords: WordSource<QuizStartWords> = {
  fr,
  en: async () => (await import('../en.ts')).start,
  de: async () => (await import('../de.ts')).start,
};
