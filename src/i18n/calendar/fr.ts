import type { Stage } from '../../contract/common.ts';
import type { Workshop } from '../../contract/workshops.ts';
import type { Availability } from '../../domain/workshops/status.ts';
import { typesetFrench } from '../typeset.ts';

/** By primary language tag; another language is shown by its tag. */
const languageNames: Readonly<Record<string, string>> = { fr: 'français', en: 'anglais', de: 'allemand' };

/** Words of the workshop calendar: list, filters and the open workshop. Those of the month and the form load with them. */
export const fr = typesetFrench({
  title: 'Ateliers et réunions d’information',
  views: 'Affichage',
  list: 'Liste',
  month: 'Mois',
  order: { label: 'Trier', date: 'Par date', nearness: 'Au plus près' },
  filters: {
    title: 'Filtrer les ateliers',
    pole: 'Pôle',
    stage: 'Étape',
    theme: 'Thème',
    format: 'Format',
    language: 'Langue',
    all: 'Tous',
    allFeminine: 'Toutes',
    withPlaces: 'Avec des places libres',
    text: 'Rechercher un atelier',
    textHint: 'prévisionnel, CAPE…',
    reset: 'Retirer les filtres',
  },
  stageNames: {
    sensibilisation: 'S’informer',
    test: 'Tester son projet',
    formation: 'Se former',
    accompagnement: 'Se faire accompagner',
    suivi: 'Après la création',
    transmission: 'Transmettre ou reprendre',
    other: 'Autre étape',
  } satisfies Record<Stage, string>,
  formatNames: {
    'on-site': 'Sur place',
    online: 'En ligne',
    hybrid: 'Sur place ou en ligne',
    other: 'Format à confirmer',
  } satisfies Record<Workshop['format'], string>,
  languageNames,
  count: (count: number) => (count === 0 ? 'Aucun atelier' : count === 1 ? '1 atelier' : `${count} ateliers`),
  more: 'Afficher la suite',
  nearTo: (place: string) => `Les plus proches de ${place}, à vol d’oiseau.`,
  nearYou: 'Les plus proches de votre position, à vol d’oiseau.',
  today: 'Aujourd’hui',
  tomorrow: 'Demain',
  timeRange: (starts: string, ends: string) => `${starts} – ${ends}`,
  untilDay: (starts: string, day: string, ends: string) => `${starts}, jusqu’au ${day} à ${ends}`,
  /** Beside the Paris time, where the visitor’s own zone shows another. */
  yourTime: (range: string) => `${range} chez vous`,
  yourTimeOn: (day: string, range: string) => `${day}, ${range} chez vous`,
  parisTime: 'heure de Paris',
  session: (number: number, of: number) => `séance ${number} sur ${of}`,
  sessions: (count: number) => `${count} séances, une seule inscription`,
  free: 'gratuit',
  distance: (distance: string) => `à ${distance}`,
  status: {
    'places-left': (left: number) => `${left} places`,
    'few-left': (left: number) => (left === 1 ? 'plus qu’une place' : `plus que ${left} places`),
    'full-waiting': () => 'complet, liste d’attente ouverte',
    full: () => 'complet',
    'not-yet': () => 'inscriptions à venir',
    'registration-closed': () => 'inscriptions closes',
    cancelled: () => 'annulé',
    past: () => 'terminé',
  } satisfies Record<Availability, (left: number) => string>,
  moved: 'date déplacée',
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
  register: 'S’inscrire',
  joinWaitingList: 'Rejoindre la liste d’attente',
  registerFor: (title: string, when: string) => `S’inscrire : ${title}, ${when}`,
  open: (title: string, when: string) => `${title}, ${when} : voir le détail`,
  back: 'Tous les ateliers',
  dates: 'Dates',
  place: 'Lieu',
  audience: 'Pour qui',
  trainer: 'Avec',
  priceLabel: 'Tarif',
  languageLabel: 'Langue',
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
  feed: {
    title: 'Suivre ces ateliers dans votre agenda',
    explain: 'Votre agenda se met à jour seul : nouvelles dates, déplacements, annulations.',
    subscribe: 'S’abonner',
    copy: 'Copier l’adresse',
    copied: 'Adresse copiée.',
    copyFailed: 'L’adresse n’a pas pu être copiée. La voici :',
  },
  empty: {
    none: 'Aucun atelier n’est programmé pour le moment. Revenez bientôt.',
    filtered: 'Aucun atelier ne correspond à ces filtres.',
    period: 'Aucun atelier sur cette période.',
    next: (day: string) => `Voir le prochain, ${day}`,
  },
  unknownWorkshop: 'L’atelier demandé par ce lien n’existe pas ou plus. Voici les prochains.',
  failedTitle: 'La liste des ateliers n’a pas pu être chargée.',
  formFailed: 'Le formulaire n’a pas pu être chargé. Réessayez, ou inscrivez-vous sur la page de l’atelier.',
  openPage: 'Ouvrir la page de l’atelier',
  dropped: (count: number) =>
    count === 1
      ? 'Un atelier n’a pas pu être lu et manque ici.'
      : `${count} ateliers n’ont pas pu être lus et manquent ici.`,
  demo: 'Ateliers de démonstration.',
  /** Said to screen readers when the list changes. */
  announce: {
    count: (count: number) =>
      count === 0 ? 'Aucun atelier ne correspond.' : count === 1 ? '1 atelier affiché.' : `${count} ateliers affichés.`,
    opened: (title: string) => `${title} : détail ouvert.`,
    closed: 'Retour à la liste des ateliers.',
  },
});

export type CalendarWords = typeof fr;
