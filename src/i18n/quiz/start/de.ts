import type { QuizStartWords } from './fr.ts';

export const de: QuizStartWords = {
  failedTitle: 'Die Fragen konnten nicht geladen werden.',
  partFailed:
    'Die Fortsetzung konnte nicht geladen werden. Ihre Antworten bleiben erhalten; versuchen Sie es gleich noch einmal.',
  start: 'Beginnen',
};
