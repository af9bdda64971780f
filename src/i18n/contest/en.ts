import type { ContestPhase } from '../../contract/contests.ts';
import type { EdtfDate } from '../../domain/edtf/edtf.ts';
import { monthName } from '../format.ts';
import type { ContestWords } from './fr.ts';
import { dayText, isDayOrHour, listText, placeText, sameYear, sayWhen, seasonYear, timeText } from './say-when.ts';
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

const unit = (one: string) => (count: number) => (count === 1 ? one : `${one}s`);
const units = { days: unit('day'), hours: unit('hour'), minutes: unit('minute'), seconds: unit('second') };

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

const milestones = {
  60: 'One minute left',
  600: 'Ten minutes left',
  3600: 'One hour left',
  86400: '24 hours left',
};

export const en: ContestWords = {
  loading: 'Loading the contest…',
  when: (value) => sayWhen(value, datePhrases),
  whenSoon: (date, days) => {
    const day = ['today', 'tomorrow'][days];
    if (!day) return sayWhen(date, datePhrases);
    return date.precision === 'instant' ? `${day} at ${timeText(date, 'en')}` : day;
  },
  inDays: (days) => ['today', 'tomorrow'][days] ?? `in ${days} days`,
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
  phases: 'Contest calendar',
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
  unit: units,
  unitShort: { days: 'd', hours: 'h', minutes: 'min', seconds: 's' },
  left: (left) => {
    const parts = (['days', 'hours', 'minutes', 'seconds'] as const).filter((key) => left[key]);
    const texts = parts.map((key) => `${left[key]} ${units[key](left[key])}`);
    return listText(texts, 'and') || '0 seconds';
  },
  remaining: (left, before) => `${left} ${before}.`,
  milestone: (at, before) => (at ? `${milestones[at]} ${before}.` : 'It is time.'),
  passed: (standing) => `The contest moves on: ${standing}.`,
  status: {
    done: 'past step',
    current: 'current step',
    next: 'next step',
    later: 'later step',
    cancelled: 'cancelled step',
    replaced: 'replaced step',
  },
  postponedFrom: (when) => `Postponed; first planned ${when}.`,
  replacedBy: (phase) => `Cancelled and replaced by: ${name(phase)}.`,
  undecidedTitle: 'Still to be confirmed',
  undecided: ({ entry, what }) => {
    const about = { date: 'date', place: 'place', format: 'format (in person or online)' };
    const isMonth = what === 'date' && entry.begin?.precision === 'month';
    return `${name(entry.phase)}: ${isMonth ? 'day' : about[what]} to be confirmed`;
  },
  apply: 'Apply',
  rules: 'Read the rules',
  rulesTitle: 'Who can take part',
  addToCalendar: 'Add to my calendar',
  seeLaureates: 'See the winners',
  laureates: 'The winners',
  laureateCount: (count) => (count === 1 ? '1 winner' : `${count} winners`),
  accompaniedBy: (pole) => `Supported by: ${pole}`,
  pause: 'Pause the countdown',
  resume: 'Resume the countdown',
  paused: 'Countdown paused.',
  archive: 'Past editions',
  archiveNone: 'No other edition is published.',
  archiveFailed: 'The other editions could not be loaded.',
  unverifiedClock: 'Time not verified: the countdown follows the clock of your device.',
  demo: 'Demonstration edition: dates and winners are invented.',
  failedTitle: 'The contest calendar could not be loaded.',
  none: 'No edition is published at the moment. Please come back later.',
  unknownContest: (slug) => `The edition “${slug}” that this page asks for does not exist, or no longer does.`,
};
