import type { ContestPhase, PhasePlace } from '../../contract/contests.ts';
import type { PhaseStatus, Undecided } from '../../domain/contest/contest-state.ts';
import type { Milestone, TimeLeft } from '../../domain/contest/time-left.ts';
import type { EdtfDate, EdtfValue } from '../../domain/edtf/edtf.ts';
import { typesetFrench } from '../typeset.ts';
import { datePhrases } from './fr-dates.ts';
import { listText, placeText, sayWhen, timeText } from './say-when.ts';

type PhaseKind = ContestPhase['kind'];

const unit = (one: string) => (count: number) => (count > 1 ? `${one}s` : one);
const units = { days: unit('jour'), hours: unit('heure'), minutes: unit('minute'), seconds: unit('seconde') };

const kinds: Record<PhaseKind, string> = {
  'applications-open': 'Dépôt des candidatures',
  deadline: 'Clôture des candidatures',
  jury: 'Jury',
  'prize-giving': 'Remise des prix',
  laureates: 'Annonce des lauréats',
  other: 'Étape du concours',
};

const name = ({ title, kind }: ContestPhase): string => title ?? kinds[kind];

/** `à Metz`, `au Ban-Saint-Martin`, `aux Islettes`. */
const inTown = (commune: string): string => `à ${commune}`.replace(/^à Les /, 'aux ').replace(/^à Le /, 'au ');

const milestones: Record<Exclude<Milestone, 0>, string> = {
  60: 'Plus qu’une minute',
  600: 'Plus que dix minutes',
  3600: 'Plus qu’une heure',
  86400: 'Plus que 24 heures',
};

const undecided = ({ entry, what }: Undecided): string => {
  if (what === 'format') return 'format à confirmer (sur place ou en ligne)';
  if (what === 'place') return 'lieu à confirmer';
  return entry.begin?.precision === 'month' ? 'jour à confirmer' : 'date à confirmer';
};

/** Words of the contest countdown. */
export const fr = typesetFrench({
  loading: 'Chargement du concours…',
  when: (value: EdtfValue) => sayWhen(value, datePhrases),
  /** The same, told from today: calendar days from now, 0 today. */
  whenSoon: (date: EdtfDate, days: number) => {
    const day = ['aujourd’hui', 'demain'][days];
    if (!day) return sayWhen(date, datePhrases);
    return date.precision === 'instant' ? `${day} à ${timeText(date, 'fr')}` : day;
  },
  /** Calendar days from now, 0 today. */
  inDays: (days: number) => ['aujourd’hui', 'demain'][days] ?? `dans ${days} jours`,
  place: (place: PhasePlace) => {
    const text = placeText(place, inTown);
    if (!text) return 'lieu à confirmer';
    return place.confirmed ? text : `${text} (à confirmer)`;
  },
  format: {
    'in-person': 'sur place',
    online: 'en ligne',
    hybrid: 'sur place et en ligne',
    'to-be-confirmed': 'format à confirmer',
    other: '',
  },
  phase: name,
  /** Where the edition stands during a phase. */
  standing: (phase: ContestPhase) =>
    phase.kind === 'applications-open' ? 'Candidatures ouvertes' : `En ce moment : ${name(phase)}`,
  nextStep: (phase: ContestPhase) => `Prochaine étape : ${name(phase)}`,
  /** A phase, its date (and place, format) in one line. */
  line: (phase: ContestPhase, details: string) => `${name(phase)} : ${details}.`,
  ended: 'Édition terminée',
  cancelledEdition: 'Édition annulée',
  phases: 'Calendrier du concours',
  /** What a countdown runs to, after the digits. */
  before: {
    'applications-open': 'avant l’ouverture des candidatures',
    deadline: 'avant la clôture des candidatures',
    jury: 'avant le jury',
    'prize-giving': 'avant la remise des prix',
    laureates: 'avant l’annonce des lauréats',
    other: 'avant la prochaine étape',
  } satisfies Record<PhaseKind, string>,
  beforeEnd: (phase: ContestPhase) =>
    phase.kind === 'applications-open'
      ? 'avant la clôture des candidatures'
      : `avant la fin de l’étape « ${name(phase)} »`,
  unit: units,
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
  milestone: (at: Milestone, before: string) => (at ? `${milestones[at]} ${before}.` : 'C’est l’heure.'),
  passed: (standing: string) => `Le concours passe à une nouvelle étape : ${standing}.`,
  status: {
    done: 'étape passée',
    current: 'étape en cours',
    next: 'prochaine étape',
    later: 'étape à venir',
    cancelled: 'étape annulée',
    replaced: 'étape remplacée',
  } satisfies Record<PhaseStatus, string>,
  postponedFrom: (when: string) => `Date reportée ; prévue à l’origine ${when}.`,
  replacedBy: (phase: ContestPhase) => `Étape annulée et remplacée par : ${name(phase)}.`,
  undecidedTitle: 'Ce qui reste à confirmer',
  undecided: (item: Undecided) => `${name(item.entry.phase)} : ${undecided(item)}`,
  apply: 'Déposer ma candidature',
  rules: 'Lire le règlement',
  rulesTitle: 'Qui peut participer',
  addToCalendar: 'Ajouter à mon agenda',
  seeLaureates: 'Voir les lauréats',
  laureates: 'Les lauréats',
  laureateCount: (count: number) => (count > 1 ? `${count} lauréats` : `${count} lauréat`),
  accompaniedBy: (pole: string) => `Accompagnement : ${pole}`,
  pause: 'Mettre le décompte en pause',
  resume: 'Reprendre le décompte',
  paused: 'Décompte en pause.',
  archive: 'Éditions précédentes',
  archiveNone: 'Aucune autre édition n’est publiée.',
  archiveFailed: 'Les autres éditions n’ont pas pu être chargées.',
  unverifiedClock: 'Heure non vérifiée : le décompte suit l’horloge de votre appareil.',
  demo: 'Édition de démonstration : dates et lauréats inventés.',
  failedTitle: 'Le calendrier du concours n’a pas pu être chargé.',
  none: 'Aucune édition n’est publiée pour le moment. Revenez un peu plus tard.',
  unknownContest: (slug: string) => `L’édition « ${slug} » demandée par cette page n’existe pas ou plus.`,
});

export type ContestWords = typeof fr;
