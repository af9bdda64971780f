import { typesetFrench } from '../../../../src/i18n/typeset.ts';

/** Words of the list of workshops without script; the others are the widget's. */
export const listPageWords = typesetFrench({
  /** Where the address asks for some of them. */
  all: 'Voir tous les ateliers',
  addOne: 'Ajouter à votre agenda (.ics)',
  addAll: 'Tous les ateliers dans votre agenda (.ics)',
  /** Only the widget has the form; these lead to people. Followed by telephone and e-mail. */
  registerAt: 'Pour vous inscrire, contactez le pôle :',
  waitAt: 'Pour rejoindre la liste d’attente, contactez le pôle :',
  /** Followed by a link to the list of pôles. */
  registerAnywhere: 'Pour vous inscrire, contactez l’un des pôles :',
  waitAnywhere: 'Pour rejoindre la liste d’attente, contactez l’un des pôles :',
  demoContact: '(coordonnées de démonstration)',
});
