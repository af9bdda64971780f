import { de as holidayNames } from '../../holidays/de.ts';
import type { ListWords } from './fr.ts';

export const de: ListWords = {
  title: 'Gründungszentrum (Pôle entrepreneurial) finden',
  count: (count) => (count === 1 ? '1 Zentrum' : `${count} Zentren`),
  veryNear: 'weniger als 1 km',
  straightLine: 'Luftlinie',
  status: {
    open: 'Geöffnet',
    openUntil: (time) => `Geöffnet, schließt um ${time}`,
    closed: 'Geschlossen',
    closedFor: (reason) => `Geschlossen (${reason})`,
    opensToday: (time) => `öffnet heute um ${time}`,
    opensTomorrow: (time) => `öffnet morgen um ${time}`,
    opensOn: (day, time) => `öffnet am ${day} um ${time}`,
    opensOnDate: (date, time) => `öffnet am ${date}, um ${time}`,
    unknown: 'Öffnungszeiten bitte telefonisch erfragen',
    unpublished: 'Öffnungszeiten nicht veröffentlicht',
    appointment: 'nach Vereinbarung',
    soon: 'Eröffnet demnächst, Datum noch offen',
    soonOn: (date) => `Eröffnet demnächst: ${date}`,
    gone: 'Dauerhaft geschlossen',
    other: 'Status noch zu klären',
  },
  moreServices: (count) => (count === 1 ? 'und\u00a01\u00a0weiteres' : `und\u00a0${count}\u00a0weitere`),
  holidayNames,
  call: 'Anrufen',
  callName: (name, phone) => `${name} anrufen: ${phone}`,
  directions: 'Route',
  write: 'Kontakt aufnehmen',
  writeName: (name) => `Kontakt aufnehmen mit ${name} per E-Mail`,
  writeSubject: (name) => `Kontaktaufnahme: ${name}`,
  empty: 'Derzeit ist kein Zentrum veröffentlicht. Schauen Sie später wieder vorbei.',
  failedTitle: 'Die Liste der Zentren konnte nicht geladen werden.',
  unknownPole: (slug) => `Das Zentrum „${slug}“ aus diesem Link gibt es nicht (mehr). Hier sind alle Zentren.`,
  dropped: (count) =>
    count === 1
      ? 'Ein Zentrum konnte nicht gelesen werden und fehlt hier.'
      : `${count} Zentren konnten nicht gelesen werden und fehlen hier.`,
};
