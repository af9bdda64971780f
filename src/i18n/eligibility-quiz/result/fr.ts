import { ofTown } from '../../of-town.ts';
import { typesetFrench } from '../../typeset.ts';

/** Words of the result; they load with it. Outcomes, reasons and answers are content: they come with the quiz itself. */
export const fr = typesetFrench({
  result: {
    title: 'Votre prochaine étape',
    elsewhere: 'Par où continuer',
    because: 'Parce que',
    yourAnswers: 'Vos réponses qui comptent',
    later: 'Ensuite, vous pourrez aussi',
    partners: 'À vos côtés',
    pole: 'Le pôle le plus proche',
    poleOnly: (name: string) => `À ${name}`,
    /** Hours of the pôle: « 9 h 00 – 12 h 00, 14 h 00 – 17 h 30 ». */
    today: (hours: string) => `Aujourd’hui : ${hours}`,
    closedToday: 'Fermé aujourd’hui',
    appointment: 'sur rendez-vous',
    workshops: (count: number): string => (count > 1 ? 'Les prochains ateliers' : 'Le prochain atelier'),
    noWorkshop: 'Aucun atelier n’est annoncé pour cette étape. Le pôle vous renseigne.',
    noPole: 'Le pôle le plus proche n’a pas pu être trouvé pour le moment. L’équipe d’Alexis vous oriente.',
    /** Never "eligible for nothing": a rule set that this kit cannot read fully ends here, too. */
    nothingKnown: 'Votre situation mérite une réponse personnelle : écrivez-nous, nous vous orientons.',
    rulesOf: (date: string) => `Règles du ${date}.`,
    noVerdict: 'Ce résultat vous oriente ; il ne décide de rien. L’équipe regarde votre situation avec vous.',
    local: 'Vos réponses sont restées dans votre navigateur.',
    workshopFailed: 'Le prochain atelier n’a pas pu être trouvé pour le moment. Le pôle vous renseigne.',
    /** Communes are known to a kilometre: nothing finer is claimed. */
    veryNear: 'moins de 1 km',
    away: (distance: string) => `${distance}, à vol d’oiseau`,
    call: (phone: string) => `Appeler le ${phone}`,
    calendar: 'Ajouter à mon agenda',
    /** The step's own action: « S’inscrire à la réunion de Dieuze, jeudi 10 décembre ». @param town undefined: online */
    registerFor: (isMeeting: boolean, town: string | undefined, day: string) =>
      `S’inscrire à ${isMeeting ? 'la réunion' : 'l’atelier'} ${town ? ofTown(town) : 'en ligne'}, ${day}`,
    /** No seat is left: the waiting list. */
    waitFor: (isMeeting: boolean, town: string | undefined, day: string) =>
      `Liste d’attente pour ${isMeeting ? 'la réunion' : 'l’atelier'} ${town ? ofTown(town) : 'en ligne'}, ${day}`,
    span: (from: string, to: string) => `${from} – ${to}`,
    contest: 'Voir le concours',
    retry: 'Réessayer',
    demo: 'Coordonnées et ateliers de démonstration.',
  },
  whyNot: {
    title: 'Pourquoi pas…',
    intro: 'Ces pistes sont proches de vos réponses : pour chacune, une seule réponse différente suffirait.',
    /** `change` begins with « si »: an option's own supposition, or one of the two below. */
    would: (outcome: string, change: string) => `${outcome} : ${change}.`,
    ifAnswer: (question: string, answer: string) => `si vous répondiez « ${answer} » à « ${question} »`,
    ifWithout: (answer: string) => `si vous ne choisissiez pas « ${answer} »`,
    ifIn: (departments: string) => `si votre projet se situait en ${departments}`,
    ifRegion: 'si votre projet se situait dans le Grand Est',
    now: (question: string, answer: string) => `À « ${question} », vous avez répondu « ${answer} ».`,
  },
  answers: {
    title: 'Vos réponses',
    edit: 'Modifier',
    given: 'indiqué par le site où vous êtes',
  },
  share: {
    label: 'Copier le lien du résultat',
    hint: 'Le lien contient le résultat, jamais vos réponses.',
    copied: 'Lien copié.',
    failed: 'Le lien n’a pas pu être copié. Le voici :',
    /** Above the step of a result that came from somebody else's answers. */
    title: 'La prochaine étape proposée',
    received: 'Résultat partagé avec vous',
    receivedHint: 'Ce résultat vient des réponses d’une autre personne. Répondez aux questions pour trouver le vôtre.',
    unknown: 'Ce lien mène à un résultat qui n’existe plus. Répondez aux questions : elles sont à jour.',
    someUnknown: 'Une partie de ce résultat n’existe plus.',
    take: 'Répondre aux questions',
  },
  restart: 'Recommencer',
  print: 'Imprimer cette fiche',
  contact: 'Prendre contact',
  /** The own action of a step that a person of the team takes with the visitor. */
  callBack: 'Être rappelé',
});

export type QuizResultWords = typeof fr;
