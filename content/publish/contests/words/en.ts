import type { ContestPhase } from '../../../../api/schema/contests.ts';
import type { EdtfDate } from '../../../edtf/edtf.ts';
import { monthName } from '../../../../src/i18n/format.ts';
import type { ContestPhrases } from './fr.ts';
import {
  dayText,
  firstOfMonth,
  isDayOrHour,
  placeText,
  sameYear,
  whenText,
  seasonYear,
  timeText,
} from './date-text.ts';
import type { DatePhrases } from './date-text.ts';

const SEASONS = ['', 'spring', 'summer', 'autumn', 'winter'];

function noun(date: EdtfDate, weekday = true, year = true): string {
  if (isDayOrHour(date)) return dayText(date, 'en', ' at ', weekday, year);
  const years = seasonYear(date);
  if (date.precision === 'season') return `${SEASONS[date.season ?? 0]} ${years}`;
  return date.precision === 'month' ? monthName(+date.day.slice(5, 7), 'en') + (year ? ` ${years}` : '') : years;
}

const datePhrases: DatePhrases = {
  unknown: 'date to be confirmed',
  on: (date) => `${isDayOrHour(date) ? 'on' : 'in'} ${noun(date)}`,
  from: (date) => `from ${noun(date)}`,
  until: (date) => `until ${noun(date)}`,
  between: (start, end) => {
    const first = firstOfMonth(start, end, 'en') ?? noun(start, false, !sameYear(start, end));
    return `from ${first} to ${noun(end, false)}`;
  },
  doubted: (text, qualifier) =>
    `${/[?%]/.test(qualifier) ? 'probably ' : ''}${text}${/[~%]/.test(qualifier) ? ' or thereabouts' : ''}`,
};

const kinds: Record<ContestPhase['kind'], string> = {
  'applications-open': 'Applications',
  deadline: 'Application deadline',
  jury: 'Jury',
  'prize-giving': 'Prize-giving ceremony',
  laureates: 'Announcement of the winners',
  other: 'Contest step',
};

/** Titles of phases are French: shown beside our own word. */
const beside = (word: string, title: string | undefined): string => (title ? `${word} (${title})` : word);
const name = ({ title, kind }: ContestPhase): string => beside(kinds[kind], title);
const mention = ({ title, kind }: ContestPhase): string => beside(kinds[kind].toLowerCase(), title);

const SOON = ['today', 'tomorrow'];

export const en: ContestPhrases = {
  when: (value) => whenText(value, datePhrases),
  whenSoon: (date, days) => {
    const day = SOON[days];
    if (!day) return whenText(date, datePhrases);
    return date.precision === 'instant' ? `${day} at ${timeText(date, 'en')}` : day;
  },
  since: (date) => `since ${noun(date, false)}`,
  planned: (_, when) => `expected ${when}`,
  unknownPast: 'date unknown',
  soon: (days) => SOON[days] ?? '',
  place: (place) => {
    const text = placeText(place, (commune) => `in ${commune}`);
    if (!text) return 'place to be confirmed';
    return place.confirmed ? text : `${text} (to be confirmed)`;
  },
  format: {
    'in-person': 'in person',
    online: 'online',
    hybrid: 'in person and online',
    'to-be-confirmed': 'format to be confirmed',
    other: '',
  },
  phase: name,
  currentPhase: (phase) => {
    if (phase.kind === 'applications-open') return 'Applications are open';
    return `${phase.state === 'planned' ? 'Expected now' : 'Now'}: ${mention(phase)}`;
  },
  nextStep: (phase) => `Next step: ${mention(phase)}`,
  closed: (next) => `Applications are closed. ${next}`,
  closing: (value) =>
    value.precision === 'unknown' ? 'closing date to be confirmed' : `closing ${whenText(value, datePhrases)}`,
  line: (phase, details) => `${name(phase)}: ${details}.`,
  ended: 'This edition is over',
  endedUnconfirmed: 'Past edition, outcome not confirmed',
  unconfirmed: (phase) => `${name(phase)}: outcome to be confirmed`,
  lapsed: (isDated) => (isDated ? 'The date has passed without confirmation.' : 'Never confirmed.'),
  cancelledEdition: 'This edition was cancelled',
  before: {
    'applications-open': 'until applications open',
    deadline: 'until applications close',
    jury: 'until the jury meets',
    'prize-giving': 'until the prize-giving ceremony',
    laureates: 'until the winners are announced',
    other: 'until the next step',
  },
  beforeEnd: (phase) =>
    phase.kind === 'applications-open' ? 'until applications close' : `until the end of “${name(phase)}”`,
  cancelled: 'This step was cancelled.',
  postponedFrom: (when) => `Postponed; first planned ${when}.`,
  replacedBy: (phase) => `Cancelled and replaced by: ${mention(phase)}.`,
  replaces: (phase, when) => `Replaces a cancelled step: ${mention(phase)}${when ? ` (first planned ${when})` : ''}.`,
  undecided: ({ entry, what }) => {
    const about = { date: 'date', end: 'closing date', place: 'place', format: 'format (in person or online)' };
    const isMonth = what === 'date' && entry.begin?.precision === 'month';
    return `${name(entry.phase)}: ${isMonth ? 'day' : about[what]} to be confirmed`;
  },
};
