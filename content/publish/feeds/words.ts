import { frenchTypography } from '../../../src/i18n/typography.ts';
import { typesetFrench } from '../../../src/i18n/typeset.ts';

/** Words of the workshop feeds. French alone: a feed has one address, whoever subscribes to it. */
export const feedWords = typesetFrench({
  name: 'Ateliers Alexis',
  description: 'Ateliers et réunions d’information des pôles entrepreneuriaux.',
  cancelled: (title: string) => `Annulé : ${title}`,
  /** In the calendar of who gave up their place; the workshop itself goes on. */
  left: (title: string) => `Inscription annulée : ${title}`,
  session: (title: string, number: number, of: number) => `${title} (séance ${number} sur ${of})`,
  online: 'En ligne',
  orOnline: (place: string) => `${place}, ou en ligne`,
  movedFrom: (when: string) => `Date déplacée ; elle était prévue ${when}.`,
  free: 'Gratuit.',
  price: (amount: string) => `Participation : ${amount}.`,
  oneRegistration: 'Une seule inscription pour toutes les séances.',
  register: (url: string) => `Informations et inscription : ${url}`,
  join: (url: string) => `Rejoindre en ligne : ${url}`,
  demo: 'Contenu de démonstration.',
  at: (day: string, time: string) => `le ${day} à ${time}`,
});

/** Euro cents as a price: `15 €`, `12,50 €`. */
export const frenchPrice = (cents: number): string =>
  frenchTypography(`${cents % 100 === 0 ? cents / 100 : (cents / 100).toFixed(2).replace('.', ',')} €`);
