import type { NumberError } from '../../domain/quiz/number-input.ts';
import { typesetFrench } from '../typeset.ts';

/** Words of the quiz and its result. Questions, answers and outcomes are content: they come with the quiz itself. */
export const fr = typesetFrench({
  title: 'Trouvez votre prochaine étape',
  start: 'Commencer',
  next: 'Continuer',
  back: 'Retour',
  finish: 'Voir mon résultat',
  restart: 'Recommencer',
  /** `left`: questions after this one, at most. */
  step: (number: number, left: number) =>
    left === 0 ? `Question ${number}, la dernière` : `Question ${number}, encore ${left} au plus`,
  progress: 'Avancement',
  why: 'Pourquoi cette question',
  unsure: 'Je ne sais pas',
  unsureReads: (answer: string) => `Je ne sais pas (compte comme « ${answer} »)`,
  severalAnswers: 'Plusieurs réponses possibles.',
  commune: {
    label: 'Commune ou code postal',
    elsewhere: 'En dehors du Grand Est',
    chosen: (name: string, department: string) => `${name} (${department})`,
  },
  missing: {
    single: 'Choisissez une réponse pour continuer.',
    multiple: 'Choisissez au moins une réponse pour continuer.',
    commune: 'Choisissez une commune dans la liste, ou « En dehors du Grand Est ».',
  },
  number: {
    empty: 'Indiquez un nombre pour continuer.',
    'not-a-number': 'Écrivez un nombre en chiffres, par exemple 1 250 ou 12,5.',
    'not-whole': 'Écrivez un nombre entier, sans virgule.',
    'too-small': (bound: string) => `Le nombre doit être au moins ${bound}.`,
    'too-large': (bound: string) => `Le nombre doit être au plus ${bound}.`,
  } satisfies Record<NumberError['error'], unknown>,
  result: {
    title: 'Votre prochaine étape',
    elsewhere: 'Par où continuer',
    because: 'Parce que',
    rule: 'La règle',
    yourAnswers: 'Vos réponses qui comptent',
    answer: (question: string, answer: string) => `${question} ${answer}`,
    later: 'Ensuite, vous pourrez aussi',
    partners: 'À vos côtés',
    pole: 'Le pôle le plus proche',
    poleOnly: (name: string) => `À ${name}`,
    workshop: 'Le prochain atelier',
    noWorkshop: 'Aucun atelier n’est annoncé pour cette étape. Le pôle vous renseigne.',
    noPole: 'Le pôle le plus proche n’a pas pu être trouvé pour le moment. L’équipe d’Alexis vous oriente.',
    /** Never "eligible for nothing": a rule set that this kit cannot read fully ends here, too. */
    nothingKnown: 'Votre situation mérite une réponse personnelle : écrivez-nous, nous vous orientons.',
    toConfirm: 'Règle à confirmer avec Alexis',
    rulesOf: (version: string, date: string) => `Règles du ${date}, version ${version}.`,
    noVerdict: 'Ce résultat vous oriente ; il ne décide de rien. L’équipe regarde votre situation avec vous.',
    local: 'Vos réponses sont restées dans votre navigateur.',
  },
  whyNot: {
    title: 'Pourquoi pas…',
    intro:
      'Ces étapes ne sont pas faites pour votre situation actuelle ; elles le deviendraient avec un seul changement.',
    /** `change` begins with « si »: an option's own supposition, or one of the two below. */
    would: (outcome: string, change: string) => `${outcome} : ${change}.`,
    ifAnswer: (question: string, answer: string) => `si vous répondiez « ${answer} » à « ${question} »`,
    ifWithout: (answer: string) => `si vous ne choisissiez pas « ${answer} »`,
    ifIn: (departments: string) => `si votre projet se situait en ${departments}`,
    ifRegion: 'si votre projet se situait dans le Grand Est',
    now: (answer: string) => `Vous avez répondu « ${answer} ».`,
  },
  answers: {
    title: 'Vos réponses',
    edit: 'Modifier',
    editOf: (question: string) => `Modifier la réponse à « ${question} »`,
    given: 'indiqué par le site où vous êtes',
    save: 'Enregistrer et revenir au résultat',
    cancel: 'Revenir au résultat sans modifier',
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
  share: {
    label: 'Copier le lien du résultat',
    hint: 'Le lien contient le résultat, jamais vos réponses.',
    copied: 'Lien copié.',
    failed: 'Le lien n’a pas pu être copié. Le voici :',
    received: 'Résultat partagé avec vous',
    receivedHint: 'Ce résultat vient des réponses d’une autre personne. Répondez aux questions pour trouver le vôtre.',
    unknown: 'Ce lien mène à un résultat qui n’existe plus. Répondez aux questions : elles sont à jour.',
    someUnknown: 'Une partie de ce résultat n’existe plus.',
    take: 'Répondre aux questions',
  },
  print: 'Imprimer cette fiche',
  contact: 'Prendre contact',
  contactPartner: (name: string) => `Prendre contact avec ${name}`,
  announce: {
    step: (number: number, question: string) => `Question ${number} : ${question}`,
    result: (step: string) => `Résultat : ${step}`,
  },
});

export type QuizWords = typeof fr;
