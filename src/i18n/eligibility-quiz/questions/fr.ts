import { typesetFrench } from '../../typeset.ts';

/** Words around the questions. Questions, answers and outcomes are content: they come with the quiz itself. */
export const fr = typesetFrench({
  next: 'Continuer',
  back: 'Retour',
  finish: 'Voir mon résultat',
  /** `left`: questions after this one, at most. */
  step: (number: number, left: number) =>
    left === 0 ? `Question ${number}, la dernière` : `Question ${number}, encore ${left} au plus`,
  /** While one answer is changed from the result. */
  edit: {
    title: 'Modifier une réponse',
    /** A question that the change has opened. */
    more: 'Une question de plus',
    save: 'Enregistrer et revenir au résultat',
    cancel: 'Revenir au résultat sans modifier',
  },
  /** At the first question, after a new beginning. */
  restarted: 'Vos réponses seront effacées quand vous continuerez.',
  unsure: 'Je ne sais pas',
  unsureReads: (answer: string) => `Je ne sais pas (compte comme « ${answer} »)`,
  severalAnswers: 'Plusieurs réponses possibles.',
  commune: {
    elsewhere: 'En dehors du Grand Est',
    /** Where the search does not answer. */
    department: 'Ou choisissez le département',
    none: 'Choisir…',
  },
  missing: {
    single: 'Choisissez une réponse pour continuer.',
    multiple: 'Choisissez au moins une réponse pour continuer.',
    commune: 'Choisissez une commune dans la liste, ou « En dehors du Grand Est ».',
    /** Where the search does not answer. */
    department: 'Choisissez votre département, ou « En dehors du Grand Est ».',
  },
  keep: {
    label: 'Garder mes réponses sur cet appareil',
    hint: 'Elles restent dans ce navigateur, pour reprendre plus tard. Rien n’est gardé sans cette case.',
    kept: 'Vos réponses sont gardées sur cet appareil.',
    forget: 'Effacer mes réponses de cet appareil',
    forgotten: 'Vos réponses sont effacées de cet appareil.',
    failed: 'Ce navigateur ne permet pas de garder vos réponses.',
    resumed: 'Vos réponses gardées sont reprises.',
    outdated: 'Le questionnaire a changé depuis : certaines questions sont posées à nouveau.',
  },
});

export type QuizWords = typeof fr;
