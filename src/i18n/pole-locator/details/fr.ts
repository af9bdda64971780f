import { fr as stageNames } from '../../stages/fr.ts';
import { typesetFrench } from '../../typeset.ts';

/** Words of an opened card. */
export const fr = typesetFrench({
  hours: 'Horaires',
  hoursOf: (name: string) => `Horaires de la semaine, ${name}`,
  hoursChecked: (date: string) => `Horaires vérifiés le ${date}.`,
  hoursOld: (date: string) => `Horaires vérifiés le ${date} : à confirmer avant de vous déplacer.`,
  closedDay: 'fermé',
  today: 'aujourd’hui',
  phone: 'Téléphone',
  email: 'Courriel',
  website: 'Site du pôle',
  address: 'Adresse',
  addressUnknown: 'Adresse exacte non communiquée',
  stageNames,
  services: 'Services',
  audiences: 'Pour qui',
  partners: 'Sur place',
  accessibility: 'Accès',
  workshops: 'Prochains ateliers',
  span: (starts: string, ends: string) => `${starts} – ${ends}`,
  seats: (left: number) => (left > 3 ? `${left} places` : left > 1 ? `plus que ${left} places` : 'plus qu’une place'),
  fullWaiting: 'complet, liste d’attente ouverte',
  register: 'S’inscrire',
  joinWaitingList: 'Rejoindre la liste d’attente',
  /** Between a button's own word and what it is about, in its full name. */
  about: (title: string) => ` : ${title}`,
  wheelchair: {
    yes: 'Accessible en fauteuil roulant',
    limited: 'Accessible en fauteuil roulant avec aide',
    no: 'Non accessible en fauteuil roulant',
    unknown: 'Accès en fauteuil roulant à vérifier',
    other: 'Accès en fauteuil roulant à vérifier',
  },
});

export type DetailsWords = typeof fr;
