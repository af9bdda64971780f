import { typesetFrench } from '../../typeset.ts';

/** Words of the quiz before its first question. */
export const fr = typesetFrench({
  failedTitle: 'Le questionnaire n’a pas pu être chargé.',
  unknown: (slug: string) => `Le questionnaire « ${slug} » demandé par cette page n’existe pas ou plus.`,
  partFailed: 'La suite n’a pas pu être chargée. Vos réponses sont gardées ; réessayez dans un instant.',
  start: 'Commencer',
});

export type QuizStartWords = typeof fr;
