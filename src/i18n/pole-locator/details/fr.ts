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
  wheelchair: {
    yes: 'Accessible en fauteuil roulant',
    limited: 'Accessible en fauteuil roulant avec aide',
    no: 'Non accessible en fauteuil roulant',
    unknown: 'Accès en fauteuil roulant à vérifier',
    other: 'Accès en fauteuil roulant à vérifier',
  },
});

export type DetailsWords = typeof fr;
