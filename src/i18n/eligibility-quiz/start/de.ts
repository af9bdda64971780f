import type { QuizStartWords } from './fr.ts';

export const de: QuizStartWords = {
  failedTitle: 'Die Fragen konnten nicht geladen werden.',
  unknown: (slug) => `Den Fragebogen „${slug}“, den diese Seite anfordert, gibt es nicht oder nicht mehr.`,
  partFailed:
    'Die Fortsetzung konnte nicht geladen werden. Ihre Antworten bleiben erhalten; versuchen Sie es gleich noch einmal.',
  start: 'Beginnen',
};
