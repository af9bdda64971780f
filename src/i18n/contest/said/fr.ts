import type { ContestPhase, PhasePlace } from '../../../contract/contests.ts';
import type { Undecided } from '../../../domain/contest/contest-state.ts';
import type { EdtfDate, EdtfValue } from '../../../domain/edtf/edtf.ts';
import { typesetFrench } from '../../typeset.ts';
import { datePhrases } from './fr-dates.ts';
import { placeText, sayWhen, timeText } from './say-when.ts';

type PhaseKind = ContestPhase['kind'];

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

const undecided = ({ entry, what }: Undecided): string => {
  if (what === 'format') return 'format à confirmer (sur place ou en ligne)';
  if (what === 'place') return 'lieu à confirmer';
  return entry.begin?.precision === 'month' ? 'jour à confirmer' : 'date à confirmer';
};

const SOON = ['aujourd’hui', 'demain'];

/** How an edition is said: dates, places and what follows from them. Spoken where the answer is published. */
export const fr = typesetFrench({
  when: (value: EdtfValue) => sayWhen(value, datePhrases),
  /** The same, told from today: calendar days from now, 0 today. */
  whenSoon: (date: EdtfDate, days: number) => {
    const day = SOON[days];
    if (!day) return sayWhen(date, datePhrases);
    return date.precision === 'instant' ? `${day} à ${timeText(date, 'fr')}` : day;
  },
  /** In place of a number of days, 0 today; empty from the day after tomorrow on. */
  soon: (days: number) => SOON[days] ?? '',
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
  cancelled: 'Étape annulée.',
  postponedFrom: (when: string) => `Date reportée ; prévue à l’origine ${when}.`,
  replacedBy: (phase: ContestPhase) => `Étape annulée et remplacée par : ${name(phase)}.`,
  undecided: (item: Undecided) => `${name(item.entry.phase)} : ${undecided(item)}`,
});

export type ContestSpeech = typeof fr;
