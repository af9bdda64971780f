import type { ContestWords } from './fr.ts';
import { listText } from './list-text.ts';

const unit = (one: string, many: string) => (count: number) => (count === 1 ? one : many);
const units = {
  days: unit('Tag', 'Tage'),
  hours: unit('Stunde', 'Stunden'),
  minutes: unit('Minute', 'Minuten'),
  seconds: unit('Sekunde', 'Sekunden'),
};

const milestones = {
  60: 'Noch eine Minute',
  600: 'Noch zehn Minuten',
  3600: 'Noch eine Stunde',
  86400: 'Noch 24 Stunden',
};

export const de: ContestWords = {
  phases: 'Termine des Wettbewerbs',
  unitShort: { days: 'T', hours: 'Std.', minutes: 'Min.', seconds: 'Sek.' },
  left: (left) => {
    const parts = (['days', 'hours', 'minutes', 'seconds'] as const).filter((key) => left[key]);
    const texts = parts.map((key) => `${left[key]} ${units[key](left[key])}`);
    return listText(texts, 'und') || '0 Sekunden';
  },
  remaining: (left, before) => `Noch ${left} ${before}.`,
  milestone: (at, before) => `${milestones[at]} ${before}.`,
  passed: (standing) => `${standing}.`,
  status: {
    done: 'vergangener Schritt',
    current: 'laufender Schritt',
    next: 'nächster Schritt',
    later: 'späterer Schritt',
    cancelled: 'abgesagter Schritt',
    replaced: 'ersetzter Schritt',
    unconfirmed: 'unbestätigter Schritt',
    other: '',
  },
  undecidedTitle: 'Was noch offen ist',
  apply: 'Bewerbung einreichen',
  rules: 'Teilnahmebedingungen lesen',
  rulesTitle: 'Wer teilnehmen kann',
  addToCalendar: 'In meinen Kalender eintragen',
  seeLaureates: 'Ausgezeichnete ansehen',
  hideLaureates: 'Ausgezeichnete ausblenden',
  laureates: 'Die Ausgezeichneten',
  laureateCount: (count) => `${count}\u00a0${count === 1 ? 'Auszeichnung' : 'Ausgezeichnete'}`,
  accompaniedBy: (pole) => `Begleitet von: ${pole}`,
  pause: 'Pause',
  resume: 'Fortsetzen',
  pauseCountdown: 'Pause des Countdowns',
  resumeCountdown: 'Fortsetzen des Countdowns',
  paused: 'Countdown angehalten.',
  resumed: 'Countdown läuft weiter.',
  archive: 'Andere Ausgaben',
  currentEdition: 'aktuelle Ausgabe',
  archiveNone: 'Es ist keine andere Ausgabe veröffentlicht.',
  moreFailed: 'Dieser Teil konnte nicht geladen werden.',
  unverifiedClock: 'Uhrzeit nicht geprüft: Der Countdown folgt der Uhr Ihres Geräts.',
  demo: 'Demonstration: Termine und Ausgezeichnete sind erfunden.',
  failedTitle: 'Die Termine des Wettbewerbs konnten nicht geladen werden.',
  none: 'Zurzeit ist keine Ausgabe veröffentlicht. Bitte schauen Sie später wieder vorbei.',
  unknownContest: (slug, byAddress) =>
    `Die Ausgabe „${slug}“, die ${byAddress ? 'die Adresse' : 'diese Seite'} anfordert, gibt es nicht oder nicht mehr.`,
};
