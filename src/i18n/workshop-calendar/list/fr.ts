import type { Workshop } from '../../../contract/workshops.ts';
import type { Availability } from '../../../domain/workshops/status.ts';
import { typesetFrench } from '../../typeset.ts';

/** Words of the calendar's frame and list. Those of the other features load with them. */
export const fr = typesetFrench({
  title: 'Ateliers et réunions d’information',
  views: 'Affichage',
  list: 'Liste',
  month: 'Mois',
  formatNames: {
    'on-site': 'Sur place',
    online: 'En ligne',
    hybrid: 'Sur place ou en ligne',
    other: 'Format à confirmer',
  } satisfies Record<Workshop['format'], string>,
  count: (count: number) =>
    `${count === 0 ? 'Aucun atelier' : count === 1 ? '1 atelier' : `${count} ateliers`} à venir`,
  moreThan: (count: number) => `Plus de ${count} ateliers à venir`,
  more: 'Afficher la suite',
  /** Said to screen readers when more are shown. */
  added: (count: number, shown: number) =>
    `${count === 1 ? '1 atelier' : `${count} ateliers`} de plus, ${shown} affichés.`,
  today: 'Aujourd’hui',
  timeRange: (starts: string, ends: string) => `${starts} – ${ends}`,
  untilDay: (starts: string, day: string, ends: string) => `${starts}, jusqu’au ${day} à ${ends}`,
  /** Beside the Paris time, where the visitor’s own zone shows another. */
  yourTime: (range: string) => `${range} chez vous`,
  yourTimeOn: (day: string, range: string) => `${day}, ${range} chez vous`,
  parisTime: 'heure de Paris',
  session: (number: number, of: number) => `séance ${number} sur ${of}`,
  sessions: (count: number) => `${count} séances, une seule inscription`,
  free: 'gratuit',
  veryNear: 'moins de 1 km',
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
  register: 'S’inscrire',
  joinWaitingList: 'Rejoindre la liste d’attente',
  /** Between a button's own word and what it is about, in its full name. */
  joins: ' : ',
  open: (title: string, when: string) => `${title}, ${when} : voir le détail`,
  empty: 'Aucun atelier n’est programmé pour le moment. Revenez bientôt.',
  failedTitle: 'La liste des ateliers n’a pas pu être chargée.',
  demo: 'Ateliers de démonstration.',
  filter: 'Filtrer les ateliers',
  follow: 'Suivre ces ateliers dans votre agenda',
  /** A part of the widget that is fetched on demand did not come. */
  partFailed: 'Cette partie n’a pas pu être chargée.',
});

export type CalendarWords = typeof fr;
