import type { QuizStartWords } from './fr.ts';

export const en: QuizStartWords = {
  failedTitle: 'The questions could not be loaded.',
  unknown: (slug) => `The questions “${slug}” that this page asks for do not exist, or no longer do.`,
  partFailed: 'What comes next could not be loaded. Your answers are kept; try again in a moment.',
  start: 'Start',
};
