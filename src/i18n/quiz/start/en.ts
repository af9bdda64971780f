import type { QuizStartWords } from './fr.ts';

export const en: QuizStartWords = {
  failedTitle: 'The questions could not be loaded.',
  partFailed: 'What comes next could not be loaded. Your answers are kept; try again in a moment.',
  start: 'Start',
};
