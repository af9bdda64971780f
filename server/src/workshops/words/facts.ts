import { typesetFrench } from '../../../../src/i18n/typeset.ts';

/** What a person needs to know to come to a workshop, in mails and on pages. French alone, as these are. */
export const factWords = typesetFrench({
  labels: { when: 'Quand', where: 'Où', join: 'Connexion', access: 'Accès', price: 'Tarif' },
  onSite: 'sur place',
  onlinePlace: 'En ligne',
  joinLater: 'le lien n’est pas encore fixé ; il sera sur la page de votre inscription',
  join: 'Rejoindre l’atelier en ligne',
  directions: 'Itinéraire (OpenStreetMap)',
  free: 'gratuit',
  range: (day: string, starts: string, ends: string) => `le ${day}, de ${starts} à ${ends}`,
  rangeDays: (day: string, starts: string, lastDay: string, ends: string) =>
    `du ${day} à ${starts} au ${lastDay} à ${ends}`,
  midnight: 'minuit',
  moment: (day: string, time: string) => `${day} à ${time}`,
  workshopCancelled: 'Cet atelier est annulé.',
});
