import { typesetFrench } from '../../../../src/i18n/typeset.ts';

/** Words of the mails about a registration. French alone, as the workshops' team reads and answers them. */
export const mailWords = typesetFrench({
  /** Without a name where there is none to be written. */
  hello: (name: string) => (name ? `Bonjour ${name},` : 'Bonjour,'),
  subjects: {
    confirmed: (title: string) => `Inscription confirmée : ${title}`,
    reminder: (title: string) => `Rappel : ${title}`,
    waiting: (title: string) => `Liste d’attente : ${title}`,
    offer: (title: string) => `Une place s’est libérée : ${title}`,
    'offer-expired': (title: string) => `Délai passé : ${title}`,
    'seat-free': (title: string) => `Une place est libre : ${title}`,
    cancelled: (title: string) => `Inscription annulée : ${title}`,
    'workshop-cancelled': (title: string) => `Atelier annulé : ${title}`,
    'workshop-restored': (title: string) => `Atelier maintenu : ${title}`,
    'workshop-moved': (title: string) => `Atelier déplacé : ${title}`,
    'workshop-relocated': (title: string) => `Changement de lieu : ${title}`,
    'waiting-again': (title: string) => `Place annulée, rang gardé : ${title}`,
    duplicate: (title: string) => `Vous étiez déjà inscrite ou inscrit : ${title}`,
    'duplicate-cancelled': (title: string) => `Une de vos inscriptions est annulée : ${title}`,
  },
  confirmed: 'Votre place est réservée. Le fichier d’agenda est joint à ce message.',
  reminder: (when: string) => `Votre atelier a lieu ${when}.`,
  reminderOf: (number: number, of: number, when: string) =>
    `La séance ${number} sur ${of} de votre atelier a lieu ${when}.`,
  tomorrow: (moment: string) => `demain, ${moment}`,
  reminderNext:
    'Si vous ne pouvez pas venir, annulez votre inscription : la place pourra aller à une autre personne. Nous vous attendons avec plaisir.',
  waiting: (position: number) =>
    position === 1
      ? 'Vous êtes en tête de la liste d’attente.'
      : `Vous êtes en position ${position} sur la liste d’attente.`,
  waitingNext:
    'Si une place se libère, un message vous la proposera. Vous aurez 48 h pour l’accepter, moins si l’atelier est proche. Dans les trois heures qui le précèdent, une place libérée revient à la première personne qui la prend.',
  offer: (until: string) => `Une place s’est libérée. Elle est gardée pour vous jusqu’au ${until}.`,
  offerNext: 'Accepter ou laisser la place',
  offerExpired:
    'La place qui vous était proposée n’a pas été acceptée à temps : elle n’est plus gardée pour vous. Vous n’êtes plus sur la liste d’attente.',
  seatFree:
    'Une place vient de se libérer. L’atelier est proche : elle n’est gardée pour personne, et revient à la première personne qui la prend.',
  seatFreeNext: 'Prendre la place',
  cancelled: 'Votre inscription est annulée, comme vous l’avez demandé. Il n’y a rien d’autre à faire.',
  workshopCancelled: 'Cet atelier n’aura pas lieu. Nous vous prions de nous en excuser.',
  /** `files`: how many, one for each session. */
  offCalendar: (files: number) =>
    files === 1
      ? 'Si l’atelier est dans votre agenda, ouvrez le fichier joint : il l’en retire, si votre agenda le permet. Sinon, effacez-le vous-même.'
      : 'Si l’atelier est dans votre agenda, ouvrez les fichiers joints, un par séance : ils l’en retirent, si votre agenda le permet. Sinon, effacez-le vous-même.',
  changes: {
    'workshop-restored': 'Cet atelier, qui avait été annulé, aura finalement lieu.',
    'workshop-moved': 'La date de cet atelier a changé.',
    'workshop-relocated': 'Le lieu de cet atelier a changé. Le lieu, le jour et l’heure de ce message sont les bons.',
  },
  stillConfirmed: 'Votre inscription reste valable.',
  stillWaiting: 'Vous restez sur la liste d’attente : vous n’avez pas encore de place.',
  previously: (when: string) => `Il était prévu ${when}.`,
  changedNext: 'Si cela ne vous convient plus, annulez votre inscription : la place pourra aller à une autre personne.',
  waitingAgain:
    'La place que vous aviez dans l’autre mode est annulée, comme vous l’avez demandé. Vous reprenez votre rang sur la liste d’attente.',
  duplicate:
    'Une inscription à cet atelier vient d’être envoyée avec votre nom et votre adresse, alors que vous y étiez déjà. Elle ne change rien à ce que vous aviez.',
  duplicateMode:
    'Pour participer autrement, sur place ou en ligne, annulez d’abord votre inscription par cette page, puis inscrivez-vous de nouveau.',
  duplicateNotYou: 'Si ce n’était pas vous, vous pouvez ignorer ce message.',
  duplicateCancelled:
    'Plusieurs inscriptions à cet atelier portaient votre nom et votre adresse : l’une d’elles vient d’être annulée. Vous gardez ce que vous aviez par une autre.',
  manage: 'Voir ou annuler votre inscription',
  manageWaiting: 'Voir votre rang ou quitter la liste',
  others: 'Voir les autres ateliers',
  question: 'Une question ?',
  answer: 'Répondez à ce message.',
  answerOrCall: (team: string) => `Répondez à ce message ou appelez : ${team}`,
  secret: 'Ce lien est personnel : il permet d’annuler votre inscription. Ne le transférez pas.',
  privacy: (contact: string) =>
    `Vous recevez ce message parce qu’une inscription a été faite avec votre adresse. Pour accéder à vos données ou les faire effacer, écrivez à ${contact}`,
  demo: 'Contenu de démonstration : cet atelier est fictif.',
});
