import type { CalendarWords } from './fr.ts';

export const de: CalendarWords = {
  title: 'Workshops und Informationstreffen',
  views: 'Ansicht',
  list: 'Liste',
  month: 'Monat',
  order: { label: 'Sortieren', date: 'Nach Datum', nearness: 'Nächstgelegene zuerst' },
  formatNames: {
    'on-site': 'Vor Ort',
    online: 'Online',
    hybrid: 'Vor Ort oder online',
    other: 'Format noch offen',
  },
  count: (count) => (count === 0 ? 'Kein Workshop' : count === 1 ? '1 Workshop' : `${count} Workshops`),
  more: 'Mehr anzeigen',
  nearTo: (place) => `Die nächstgelegenen ab ${place}, Luftlinie.`,
  nearYou: 'Die nächstgelegenen ab Ihrem Standort, Luftlinie.',
  today: 'Heute',
  tomorrow: 'Morgen',
  timeRange: (starts, ends) => `${starts} – ${ends}`,
  untilDay: (starts, day, ends) => `${starts}, bis ${day} um ${ends}`,
  yourTime: (range) => `${range} bei Ihnen`,
  yourTimeOn: (day, range) => `${day}, ${range} bei Ihnen`,
  parisTime: 'Pariser Zeit',
  session: (number, of) => `Termin ${number} von ${of}`,
  sessions: (count) => `${count} Termine, eine Anmeldung`,
  free: 'kostenlos',
  distance: (distance) => `${distance} entfernt`,
  status: {
    'places-left': (left) => `${left} Plätze`,
    'few-left': (left) => (left === 1 ? 'nur noch 1 Platz' : `nur noch ${left} Plätze`),
    'full-waiting': () => 'ausgebucht, Warteliste offen',
    full: () => 'ausgebucht',
    'not-yet': () => 'Anmeldung noch nicht offen',
    'registration-closed': () => 'Anmeldung geschlossen',
    cancelled: () => 'abgesagt',
    past: () => 'beendet',
  },
  moved: 'Termin verschoben',
  register: 'Anmelden',
  joinWaitingList: 'Auf die Warteliste setzen',
  registerFor: (title, when) => `Anmelden: ${title}, ${when}`,
  open: (title, when) => `${title}, ${when}: Einzelheiten ansehen`,
  empty: {
    none: 'Zurzeit ist kein Workshop geplant. Schauen Sie bald wieder vorbei.',
    filtered: 'Kein Workshop passt zu diesen Filtern.',
    period: 'Kein Workshop in diesem Zeitraum.',
    next: (day) => `Zum nächsten, ${day}`,
  },
  failedTitle: 'Die Liste der Workshops konnte nicht geladen werden.',
  dropped: (count) =>
    count === 1
      ? 'Ein Workshop war nicht lesbar und fehlt hier.'
      : `${count} Workshops waren nicht lesbar und fehlen hier.`,
  demo: 'Workshops zur Demonstration.',
  announce: {
    count: (count) =>
      count === 0 ? 'Kein Workshop passt.' : count === 1 ? '1 Workshop angezeigt.' : `${count} Workshops angezeigt.`,
    opened: (title) => `${title}: Einzelheiten geöffnet.`,
    closed: 'Zurück zur Liste der Workshops.',
  },
  filter: 'Workshops filtern',
  reset: 'Filter entfernen',
  follow: 'Diese Workshops im eigenen Kalender verfolgen',
  /** A part of the widget that is fetched on demand did not come. */
  partFailed: 'Dieser Teil konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
};
