import type { ContestPhase } from '../../../../api/schema/contests.ts';
import { isSettled, type EdtfDate } from '../../../edtf/edtf.ts';
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

const SEASONS = ['', 'Frühjahr', 'Sommer', 'Herbst', 'Winter'];

function noun(date: EdtfDate, weekday = true, year = true): string {
  if (isDayOrHour(date)) return dayText(date, 'de', ', um ', weekday, year);
  const years = seasonYear(date);
  if (date.precision === 'season') return `${SEASONS[date.season ?? 0]} ${years}`;
  return date.precision === 'month' ? monthName(+date.day.slice(5, 7), 'de') + (year ? ` ${years}` : '') : years;
}

const on = (date: EdtfDate): string => {
  if (date.precision === 'year') return `im Jahr ${noun(date)}`;
  return `${isDayOrHour(date) ? 'am' : 'im'} ${noun(date)}`;
};

const datePhrases: DatePhrases = {
  unknown: 'Termin noch offen',
  on,
  from: (date) => `ab ${noun(date)}`,
  until: (date) => `bis ${noun(date)}`,
  between: (start, end) => {
    const first = firstOfMonth(start, end, 'de') ?? noun(start, false, !sameYear(start, end));
    return `${isDayOrHour(start) ? 'vom' : 'von'} ${first} bis ${isDayOrHour(end) ? 'zum ' : ''}${noun(end, false)}`;
  },
  doubted: (text, qualifier) =>
    `${/[?%]/.test(qualifier) ? 'voraussichtlich ' : ''}${/[~%]/.test(qualifier) ? 'etwa ' : ''}${text}`,
};

const kinds: Record<ContestPhase['kind'], string> = {
  'applications-open': 'Bewerbungen',
  deadline: 'Bewerbungsschluss',
  jury: 'Jury',
  'prize-giving': 'Preisverleihung',
  laureates: 'Bekanntgabe der Ausgezeichneten',
  other: 'Etappe des Wettbewerbs',
};

/** Titles of phases are French: shown beside our own word. */
const name = ({ title, kind }: ContestPhase): string => (title ? `${kinds[kind]} (${title})` : kinds[kind]);

const SOON = ['heute', 'morgen'];

export const de: ContestPhrases = {
  when: (value) => whenText(value, datePhrases),
  whenSoon: (date, days) => {
    const day = SOON[days];
    if (!day) return whenText(date, datePhrases);
    return date.precision === 'instant' ? `${day} um ${timeText(date, 'de')}` : day;
  },
  since: (date) => `seit ${isDayOrHour(date) ? 'dem ' : ''}${noun(date, false)}`,
  planned: (_, when) => `voraussichtlich ${when}`,
  unknownPast: 'Termin unbekannt',
  soon: (days) => SOON[days] ?? '',
  place: (place) => {
    const text = placeText(place, (commune) => `in ${commune}`);
    if (!text) return 'Ort noch offen';
    return place.confirmed ? text : `${text} (noch nicht bestätigt)`;
  },
  format: {
    'in-person': 'vor Ort',
    online: 'online',
    hybrid: 'vor Ort und online',
    'to-be-confirmed': 'Format noch offen',
    other: '',
  },
  phase: name,
  currentPhase: (phase) => {
    if (phase.kind === 'applications-open') return 'Bewerbungen sind möglich';
    return `${phase.state === 'planned' ? 'Jetzt vorgesehen' : 'Jetzt'}: ${name(phase)}`;
  },
  nextStep: (phase) => `Nächster Schritt: ${name(phase)}`,
  closed: (next) => `Bewerbungsfrist abgelaufen. ${next}`,
  closing: (value) =>
    value.precision === 'unknown'
      ? 'Bewerbungsschluss noch offen'
      : `Bewerbungsschluss ${whenText(value, datePhrases)}`,
  line: (phase, details) => `${name(phase)}: ${details}.`,
  ended: 'Diese Ausgabe ist beendet',
  endedUnconfirmed: 'Vergangene Ausgabe, Ausgang nicht bestätigt',
  unconfirmed: (phase) => `${name(phase)}: Ausgang noch nicht bestätigt`,
  lapsed: (isDated) => (isDated ? 'Der Termin ist ohne Bestätigung verstrichen.' : 'Nie bestätigt.'),
  cancelledEdition: 'Diese Ausgabe wurde abgesagt',
  before: {
    'applications-open': 'bis zum Beginn der Bewerbungsfrist',
    deadline: 'bis zum Bewerbungsschluss',
    jury: 'bis zur Jurysitzung',
    'prize-giving': 'bis zur Preisverleihung',
    laureates: 'bis zur Bekanntgabe der Ausgezeichneten',
    other: 'bis zum nächsten Schritt',
  },
  beforeEnd: (phase) =>
    phase.kind === 'applications-open' ? 'bis zum Bewerbungsschluss' : `bis zum Ende von „${name(phase)}“`,
  cancelled: 'Dieser Schritt wurde abgesagt.',
  postponedFrom: (when) => `Verschoben; ursprünglich ${when} geplant.`,
  replacedBy: (phase) => `Abgesagt und ersetzt durch: ${name(phase)}.`,
  replaces: (phase, when) => `Ersetzt: ${name(phase)}${when ? ` (ursprünglich ${when} geplant)` : ''}.`,
  undecided: ({ entry, what }) => {
    const about = { date: 'Termin', end: 'Bewerbungsschluss', place: 'Ort', format: 'Format (vor Ort oder online)' };
    const isMonth = what === 'date' && entry.begin?.precision === 'month';
    const isAnnounced = what === 'date' && isSettled(entry.begin);
    return `${name(entry.phase)}: ${isMonth ? 'Tag' : about[what]} noch ${isAnnounced ? 'nicht bestätigt' : 'offen'}`;
  },
};
