import type { Workshop } from '../../../contract/workshops.ts';
import { typesetFrench } from '../../typeset.ts';

/** Words of an opened workshop; they load with it. */
export const fr = typesetFrench({
  movedFrom: (when: string) => `Cet atelier était prévu le ${when}.`,
  /** Joins a day and a time, for the sentences around it: `mardi 8 décembre à 14 h 00`. */
  at: (day: string, time: string) => `${day} à ${time}`,
  opensOn: (when: string) => `Les inscriptions ouvrent le ${when}.`,
  closesOn: (when: string) => `Inscription possible jusqu’au ${when}.`,
  waiting: (count: number) =>
    count === 1 ? '1 personne attend une place.' : `${count} personnes attendent une place.`,
  modePlaces: {
    'on-site': (status: string) => `Sur place : ${status}`,
    online: (status: string) => `En ligne : ${status}`,
    other: (status: string) => `Places : ${status}`,
  },
  none: 'aucune place',
  back: 'Tous les ateliers',
  /** Said to screen readers when an opened workshop was closed. */
  closed: 'Retour à la liste des ateliers.',
  dates: (count: number): string => (count > 1 ? 'Dates' : 'Date'),
  place: 'Lieu',
  audience: 'Pour qui',
  trainer: 'Avec',
  priceLabel: 'Tarif',
  languageLabel: 'Langue',
  registration: 'Places',
  accessibility: 'Accès',
  wheelchair: {
    yes: 'Accessible en fauteuil roulant',
    limited: 'Accessible en fauteuil roulant avec aide',
    no: 'Non accessible en fauteuil roulant',
    unknown: 'Accès en fauteuil roulant à vérifier',
    other: 'Accès en fauteuil roulant à vérifier',
  } satisfies Record<Workshop['accessibility']['wheelchair'], string>,
  onlinePlace: 'En ligne, le lien de connexion est envoyé après l’inscription',
  addToCalendar: {
    title: 'Ajouter à mon agenda',
    file: 'Fichier d’agenda (.ics)',
    google: 'Google Agenda',
    outlook: 'Outlook',
    session: (name: string, number: number) => `${name}, séance ${number}`,
  },
  formFailed: 'Le formulaire n’a pas pu être chargé. Réessayez, ou inscrivez-vous sur la page de l’atelier.',
  openPage: 'Ouvrir la page de l’atelier',
});

export type WorkshopWords = typeof fr;
