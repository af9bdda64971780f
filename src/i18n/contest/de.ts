import type { ContestPhase } from '../../contract/contests.ts';
import type { EdtfDate } from '../../domain/edtf/edtf.ts';
import { monthName } from '../format.ts';
import type { ContestWords } from './fr.ts';
import { dayText, isDayOrHour, listText, placeText, sameYear, sayWhen, seasonYear, timeText } from './say-when.ts';
import type { DatePhrases } from './say-when.ts';

const SEASONS = ['', 'Frühjahr', 'Sommer', 'Herbst', 'Winter'];

function noun(date: EdtfDate, weekday = true, year = true): string {
  if (isDayOrHour(date)) return dayText(date, 'de', ' um ', weekday, year);
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
  between: (start, end) =>
    `${isDayOrHour(start) ? 'vom' : 'von'} ${noun(start, false, !sameYear(start, end))} bis ${noun(end, false)}`,
  doubted: (text, qualifier) =>
    `${/[?%]/.test(qualifier) ? 'voraussichtlich ' : ''}${/[~%]/.test(qualifier) ? 'etwa ' : ''}${text}`,
};

const unit = (one: string, many: string) => (count: number) => (count === 1 ? one : many);
const units = {
  days: unit('Tag', 'Tage'),
  hours: unit('Stunde', 'Stunden'),
  minutes: unit('Minute', 'Minuten'),
  seconds: unit('Sekunde', 'Sekunden'),
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

const milestones = {
  60: 'Noch eine Minute',
  600: 'Noch zehn Minuten',
  3600: 'Noch eine Stunde',
  86400: 'Noch 24 Stunden',
};

export const de: ContestWords = {
  loading: 'Der Wettbewerb wird geladen…',
  when: (value) => sayWhen(value, datePhrases),
  whenSoon: (date, days) => {
    const day = ['heute', 'morgen'][days];
    if (!day) return sayWhen(date, datePhrases);
    return date.precision === 'instant' ? `${day} um ${timeText(date, 'de')}` : day;
  },
  inDays: (days) => ['heute', 'morgen'][days] ?? `in ${days} Tagen`,
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
  standing: (phase) => (phase.kind === 'applications-open' ? 'Bewerbungen sind möglich' : `Jetzt: ${name(phase)}`),
  nextStep: (phase) => `Nächster Schritt: ${name(phase)}`,
  line: (phase, details) => `${name(phase)}: ${details}.`,
  ended: 'Diese Ausgabe ist beendet',
  cancelledEdition: 'Diese Ausgabe wurde abgesagt',
  phases: 'Termine des Wettbewerbs',
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
  unit: units,
  unitShort: { days: 'T', hours: 'Std.', minutes: 'Min.', seconds: 'Sek.' },
  left: (left) => {
    const parts = (['days', 'hours', 'minutes', 'seconds'] as const).filter((key) => left[key]);
    const texts = parts.map((key) => `${left[key]} ${units[key](left[key])}`);
    return listText(texts, 'und') || '0 Sekunden';
  },
  remaining: (left, before) => `Noch ${left} ${before}.`,
  milestone: (at, before) => (at ? `${milestones[at]} ${before}.` : 'Es ist so weit.'),
  passed: (standing) => `Der Wettbewerb geht weiter: ${standing}.`,
  status: {
    done: 'vergangener Schritt',
    current: 'laufender Schritt',
    next: 'nächster Schritt',
    later: 'späterer Schritt',
    cancelled: 'abgesagter Schritt',
    replaced: 'ersetzter Schritt',
  },
  postponedFrom: (when) => `Verschoben; ursprünglich ${when} geplant.`,
  replacedBy: (phase) => `Abgesagt und ersetzt durch: ${name(phase)}.`,
  undecidedTitle: 'Was noch offen ist',
  undecided: ({ entry, what }) => {
    const about = { date: 'Termin', place: 'Ort', format: 'Format (vor Ort oder online)' };
    const isMonth = what === 'date' && entry.begin?.precision === 'month';
    return `${name(entry.phase)}: ${isMonth ? 'Tag' : about[what]} noch offen`;
  },
  apply: 'Bewerbung einreichen',
  rules: 'Teilnahmebedingungen lesen',
  rulesTitle: 'Wer teilnehmen kann',
  addToCalendar: 'In meinen Kalender eintragen',
  seeLaureates: 'Ausgezeichnete ansehen',
  laureates: 'Die Ausgezeichneten',
  laureateCount: (count) => (count === 1 ? '1 Auszeichnung' : `${count} Ausgezeichnete`),
  accompaniedBy: (pole) => `Begleitet von: ${pole}`,
  pause: 'Countdown anhalten',
  resume: 'Countdown fortsetzen',
  paused: 'Countdown angehalten.',
  archive: 'Frühere Ausgaben',
  archiveNone: 'Es ist keine andere Ausgabe veröffentlicht.',
  archiveFailed: 'Die anderen Ausgaben konnten nicht geladen werden.',
  unverifiedClock: 'Uhrzeit nicht geprüft: Der Countdown folgt der Uhr Ihres Geräts.',
  demo: 'Demonstration: Termine und Ausgezeichnete sind erfunden.',
  failedTitle: 'Die Termine des Wettbewerbs konnten nicht geladen werden.',
  none: 'Zurzeit ist keine Ausgabe veröffentlicht. Bitte schauen Sie später wieder vorbei.',
  unknownContest: (slug) => `Die Ausgabe „${slug}“, die diese Seite anfordert, gibt es nicht oder nicht mehr.`,
};
