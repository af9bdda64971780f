import type { HolidayNames } from '../../holidays/fr.ts';
import { typesetFrench } from '../../typeset.ts';

const NONE: Partial<HolidayNames> = {};

/** Words of the locator's list. */
export const fr = typesetFrench({
  title: 'Trouver un pôle entrepreneurial',
  count: (count: number) => (count === 1 ? '1 pôle' : `${count} pôles`),
  veryNear: 'moins de 1 km',
  straightLine: 'à vol d’oiseau',
  status: {
    open: 'Ouvert',
    openUntil: (time: string) => `Ouvert, ferme à ${time}`,
    closed: 'Fermé',
    closedFor: (reason: string) => `Fermé (${reason})`,
    opensToday: (time: string) => `ouvre aujourd’hui à ${time}`,
    opensTomorrow: (time: string) => `ouvre demain à ${time}`,
    opensOn: (day: string, time: string) => `ouvre ${day} à ${time}`,
    opensOnDate: (date: string, time: string) => `ouvre le ${date} à ${time}`,
    unknown: 'Horaires à confirmer par téléphone',
    unpublished: 'Horaires non communiqués',
    appointment: 'sur rendez-vous',
    soon: 'Ouverture prochaine, date à confirmer',
    soonOn: (date: string) => `Ouverture prochaine : ${date}`,
    gone: 'Fermé définitivement',
    other: 'État à confirmer',
  },
  moreServices: (count: number) => (count === 1 ? 'et\u00a01\u00a0autre' : `et\u00a0${count}\u00a0autres`),
  /** By the codes of the wire. None here: what the wire says is French. */
  holidayNames: NONE,
  call: 'Appeler',
  callName: (name: string, phone: string) => `Appeler ${name} au ${phone}`,
  directions: 'Itinéraire',
  write: 'Prendre contact',
  writeName: (name: string) => `Prendre contact avec ${name} par courriel`,
  writeSubject: (name: string) => `Prise de contact : ${name}`,
  empty: 'Aucun pôle n’est publié pour le moment. Revenez un peu plus tard.',
  failedTitle: 'La liste des pôles n’a pas pu être chargée.',
  unknownPole: (slug: string) => `Le pôle « ${slug} » demandé par ce lien n’existe pas ou plus. Voici tous les pôles.`,
  dropped: (count: number) =>
    count === 1 ? 'Un pôle n’a pas pu être lu et manque ici.' : `${count} pôles n’ont pas pu être lus et manquent ici.`,
});

export type ListWords = typeof fr;
