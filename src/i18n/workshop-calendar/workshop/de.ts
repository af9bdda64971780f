import type { WorkshopWords } from './fr.ts';

export const de: WorkshopWords = {
  movedFrom: (when) => `Dieser Workshop war am ${when} geplant.`,
  at: (day, time) => `${day} um ${time}`,
  opensOn: (when) => `Die Anmeldung öffnet am ${when}.`,
  closesOn: (when) => `Anmeldung möglich bis ${when}.`,
  waiting: (count) => (count === 1 ? '1 Person wartet auf einen Platz.' : `${count} Personen warten auf einen Platz.`),
  modePlaces: {
    'on-site': (status) => `Vor Ort: ${status}`,
    online: (status) => `Online: ${status}`,
    other: (status) => `Plätze: ${status}`,
  },
  none: 'kein Platz frei',
  back: 'Alle Workshops',
  closed: 'Zurück zur Liste der Workshops.',
  dates: (count) => (count > 1 ? 'Termine' : 'Termin'),
  place: 'Ort',
  audience: 'Für wen',
  trainer: 'Mit',
  priceLabel: 'Preis',
  languageLabel: 'Sprache',
  registration: 'Plätze',
  accessibility: 'Zugang',
  wheelchair: {
    yes: 'Rollstuhlgerecht',
    limited: 'Mit Hilfe rollstuhlgerecht',
    no: 'Nicht rollstuhlgerecht',
    unknown: 'Zugang mit Rollstuhl bitte erfragen',
    other: 'Zugang mit Rollstuhl bitte erfragen',
  },
  onlinePlace: 'Online; der Link kommt nach der Anmeldung',
  addToCalendar: {
    title: 'In meinen Kalender',
    file: 'Kalenderdatei (.ics)',
    google: 'Google Kalender',
    outlook: 'Outlook',
    session: (name, number) => `${name}, Termin ${number}`,
  },
  formFailed:
    'Das Formular konnte nicht geladen werden. Versuchen Sie es erneut oder melden Sie sich auf der Seite des Workshops an.',
  openPage: 'Seite des Workshops öffnen',
};
