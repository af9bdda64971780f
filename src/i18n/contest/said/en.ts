import type { ContestPhase } from '../../../contract/contests.ts';
import type { EdtfDate } from '../../../domain/edtf/edtf.ts';
import { monthName } from '../../format.ts';
import type { ContestSpeech } from './fr.ts';
import { dayText, isDayOrHour, placeText, sameYear, sayWhen, seasonYear, timeText } from './say-when.ts';
import type { DatePhrases } from './say-when.ts';

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
  between: (start, end) => `from ${noun(start, false, !sameYear(start, end))} to ${noun(end, false)}`,
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
const name = ({ title, kind }: ContestPhase): string => (title ? `${kinds[kind]} (${title})` : kinds[kind]);

const SOON = ['today', 'tomorrow'];

export const en: ContestSpeech = {
  when: (value) => sayWhen(value, datePhrases),
  whenSoon: (date, days) => {
    const day = SOON[days];
    if (!day) return sayWhen(date, datePhrases);
    return date.precision === 'instant' ? `${day} at ${timeText(date, 'en')}` : day;
  },
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
  standing: (phase) => (phase.kind === 'applications-open' ? 'Applications are open' : `Now: ${name(phase)}`),
  nextStep: (phase) => `Next step: ${name(phase)}`,
  line: (phase, details) => `${name(phase)}: ${details}.`,
  ended: 'This edition is over',
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
  replacedBy: (phase) => `Cancelled and replaced by: ${name(phase)}.`,
  undecided: ({ entry, what }) => {
    const about = { date: 'date', place: 'place', format: 'format (in person or online)' };
    const isMonth = what === 'date' && entry.begin?.precision === 'month';
    return `${name(entry.phase)}: ${isMonth ? 'day' : about[what]} to be confirmed`;
  },
};
