import type { ContestPhase, PhasePlace } from '../../../../api/schema/contests.ts';
import type { Undecided } from '../contest-state.ts';
import type { EdtfDate, EdtfValue } from '../../../edtf/edtf.ts';
import { typesetFrench } from '../../../../src/i18n/typeset.ts';
import { datePhrases, since } from './fr-dates.ts';
import { placeText, whenText, timeText } from './date-text.ts';

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

/** The same within a sentence. A title is a name and stays as it is written. */
const mention = ({ title, kind }: ContestPhase): string => title ?? kinds[kind].toLowerCase();

/** What a date belongs to: a phase, or the moment of a countdown (« l’ouverture », « la fin »). */
export type DateOf = 'phase' | 'start' | 'end';

/** « prévu » agrees with our own names of phases; the gender of a title is unknown. */
function planned({ kind, title }: ContestPhase, when: string, of: DateOf): string {
  if (title && of === 'phase') return `en principe ${when}`;
  const isMasculine = of !== 'end' && (kind === 'jury' || (kind === 'applications-open' && of === 'phase'));
  return `${isMasculine ? 'prévu' : 'prévue'} ${when}`;
}

/** `à Metz`, `au Ban-Saint-Martin`, `aux Islettes`. */
const inTown = (commune: string): string => `à ${commune}`.replace(/^à Les /, 'aux ').replace(/^à Le /, 'au ');

const undecided = ({ entry, what }: Undecided): string => {
  if (what === 'format') return 'format à confirmer (sur place ou en ligne)';
  if (what === 'place') return 'lieu à confirmer';
  if (what === 'end') return 'date de clôture à confirmer';
  return entry.begin?.precision === 'month' ? 'jour à confirmer' : 'date à confirmer';
};

const SOON = ['aujourd’hui', 'demain'];

/** Phrases about an edition: dates, places, status. Used when the answer is published, not in the browser. */
export const fr = typesetFrench({
  when: (value: EdtfValue) => whenText(value, datePhrases),
  /** The same, seen from today: calendar days from now, 0 today. */
  whenSoon: (date: EdtfDate, days: number) => {
    const day = SOON[days];
    if (!day) return whenText(date, datePhrases);
    return date.precision === 'instant' ? `${day} à ${timeText(date, 'fr')}` : day;
  },
  /** Of a phase that has begun and has no known end. */
  since,
  /** A date that is announced and may still move. */
  planned,
  /** In place of the date of a phase that is past. */
  unknownPast: 'date inconnue',
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
  /** The status during a phase. */
  currentPhase: (phase: ContestPhase) => {
    if (phase.kind === 'applications-open') return 'Candidatures ouvertes';
    return `${phase.state === 'planned' ? 'Étape prévue en ce moment' : 'En ce moment'} : ${mention(phase)}`;
  },
  nextStep: (phase: ContestPhase) => `Prochaine étape : ${mention(phase)}`,
  /** Before the next step, as long as nothing else came after. */
  closed: (next: string) => `Candidatures closes. ${next}`,
  /** When applications close, as far as it is known. */
  closing: (value: EdtfValue) =>
    value.precision === 'unknown' ? 'date de clôture à confirmer' : `clôture ${whenText(value, datePhrases)}`,
  /** A phase, its date (and place, format) in one line. */
  line: (phase: ContestPhase, details: string) => `${name(phase)} : ${details}.`,
  ended: 'Édition terminée',
  /** The year is over, and the end was never confirmed. */
  endedUnconfirmed: 'Édition passée, suite non confirmée',
  /** The date of the last phase has passed without confirmation. */
  unconfirmed: (phase: ContestPhase) => `${name(phase)} : suite à confirmer`,
  /** The same beside its date, where it had one. */
  lapsed: (isDated: boolean): string => (isDated ? 'Date passée, sans confirmation.' : 'Étape sans confirmation.'),
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
  replacedBy: (phase: ContestPhase) => `Étape annulée et remplacée par : ${mention(phase)}.`,
  /** `when` is the date that was meant at first; empty: none is known. */
  replaces: (phase: ContestPhase, when: string) =>
    `Remplace une étape annulée : ${mention(phase)}${when ? ` (date prévue à l’origine : ${when})` : ''}.`,
  undecided: (item: Undecided) => `${name(item.entry.phase)} : ${undecided(item)}`,
});

export type ContestPhrases = typeof fr;
