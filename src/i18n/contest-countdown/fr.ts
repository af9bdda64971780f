import type { ContestStatus } from '../../contract/contest-shown.ts';
import type { Milestone, TimeLeft } from '../../domain/contest/time-left.ts';
import { typesetFrench } from '../typeset.ts';
import { listText } from './list-text.ts';

const unit = (one: string) => (count: number) => (count > 1 ? `${one}s` : one);
const units = { days: unit('jour'), hours: unit('heure'), minutes: unit('minute'), seconds: unit('seconde') };

const milestones: Record<Milestone, string> = {
  60: 'Plus qu’une minute',
  600: 'Plus que dix minutes',
  3600: 'Plus qu’une heure',
  86400: 'Plus que 24 heures',
};

/** The words of the contest countdown itself; those about an edition come with it, said by the server. */
export const fr = typesetFrench({
  /** Also the way from a sidebar to the page that shows it whole. */
  phases: 'Calendrier du concours',
  unitShort: { days: 'j', hours: 'h', minutes: 'min', seconds: 's' },
  /** Complete, for the ears: units that are zero are left out. */
  left: (left: TimeLeft) => {
    const parts = (['days', 'hours', 'minutes', 'seconds'] as const).filter((key) => left[key]);
    return (
      listText(
        parts.map((key) => `${left[key]} ${units[key](left[key])}`),
        'et',
      ) || '0 seconde'
    );
  },
  remaining: (left: string, before: string) => `Il reste ${left} ${before}.`,
  /** Told to a screen reader; `before` is what the countdown runs to. */
  milestone: (at: Milestone, before: string) => `${milestones[at]} ${before}.`,
  passed: (standing: string) => `${standing}.`,
  status: {
    done: 'étape passée',
    current: 'étape en cours',
    next: 'prochaine étape',
    later: 'étape à venir',
    cancelled: 'étape annulée',
    replaced: 'étape remplacée',
    unconfirmed: 'étape sans confirmation',
    /** A newer server's word. */
    other: '',
  } satisfies Record<ContestStatus['statuses'][number], string>,
  undecidedTitle: 'Ce qui reste à confirmer',
  apply: 'Déposer ma candidature',
  rules: 'Lire le règlement',
  rulesTitle: 'Qui peut participer',
  addToCalendar: 'Ajouter à mon agenda',
  seeLaureates: 'Voir les lauréats',
  hideLaureates: 'Masquer les lauréats',
  laureates: 'Les lauréats',
  laureateCount: (count: number) => `${count}\u00a0lauréat${count > 1 ? 's' : ''}`,
  accompaniedBy: (pole: string) => `Accompagnement : ${pole}`,
  pause: 'Pause',
  resume: 'Reprendre',
  /** Complete; begins with what is seen. */
  pauseCountdown: 'Pause du décompte',
  resumeCountdown: 'Reprendre le décompte',
  paused: 'Décompte en pause.',
  resumed: 'Décompte repris.',
  archive: 'Autres éditions',
  currentEdition: 'édition actuelle',
  archiveNone: 'Aucune autre édition n’est publiée.',
  moreFailed: 'Cette partie n’a pas pu être chargée.',
  unverifiedClock: 'Heure non vérifiée : le décompte suit l’horloge de votre appareil.',
  demo: 'Édition de démonstration : dates et lauréats inventés.',
  failedTitle: 'Le calendrier du concours n’a pas pu être chargé.',
  none: 'Aucune édition n’est publiée pour le moment. Revenez un peu plus tard.',
  unknownContest: (slug: string, byAddress: boolean) =>
    `L’édition « ${slug} » demandée par ${byAddress ? 'l’adresse' : 'cette page'} n’existe pas ou plus.`,
});

export type ContestWords = typeof fr;
