import type { LocatorToolsWords } from './fr.ts';
import { de as stageNames } from '../stages/de.ts';

export const de: LocatorToolsWords = {
  useMyPosition: 'Meinen Standort verwenden',
  yourPosition: 'Ihr Standort',
  nearPosition: (count) => `${count}, von Ihrem Standort aus das nächste zuerst. Er bleibt in Ihrem Browser.`,
  position: {
    asking: 'Ihr Standort wird gesucht …',
    refused:
      'Ihr Browser hat den Standort nicht freigegeben. Geben Sie Ihre Gemeinde ein, die Suche funktioniert genauso.',
    timeout: 'Ihr Standort wurde nicht rechtzeitig gefunden. Geben Sie bitte Ihre Gemeinde ein.',
    unavailable: 'Ihr Gerät kennt seinen Standort nicht. Geben Sie bitte Ihre Gemeinde ein.',
    insecure:
      'Diese Seite ist nicht verschlüsselt, deshalb ist der Standort nicht verfügbar. Geben Sie bitte Ihre Gemeinde ein.',
  },
  noneFits: (name) => `Kein Zentrum bietet all das an. Am nächsten kommt: ${name}.`,
  resetFilters: 'Filter entfernen',
  filters: 'Filtern',
  filterBy: { services: 'Angebote', audiences: 'Für wen' },
  option: (name, count) => `${name} (${count})`,
  more: (count) => (count === 1 ? '1 weiteres Zentrum zeigen' : `${count} weitere Zentren zeigen`),
  list: 'Liste',
  map: 'Karte',
  views: 'Ansicht',
  showMap: 'Auf der Karte zeigen',
  mapLoading: 'Karte wird geladen …',
  mapFailed: 'Die Karte konnte nicht geladen werden. Die Liste ist vollständig.',
  mapRegion: 'Karte der Zentren. Die Liste enthält dieselben Angaben.',
  hours: 'Öffnungszeiten',
  hoursOf: (name) => `Öffnungszeiten dieser Woche, ${name}`,
  hoursChecked: (date) => `Öffnungszeiten geprüft am ${date}.`,
  hoursOld: (date) => `Öffnungszeiten geprüft am ${date}: bitte vor der Anfahrt bestätigen lassen.`,
  closedDay: 'geschlossen',
  today: 'heute',
  phone: 'Telefon',
  email: 'E-Mail',
  address: 'Adresse',
  addressUnknown: 'Genaue Adresse nicht veröffentlicht',
  stageNames,
  services: 'Angebote',
  audiences: 'Für wen',
  partners: 'Vor Ort',
  accessibility: 'Zugang',
  wheelchair: {
    yes: 'Rollstuhlgerecht',
    limited: 'Mit Hilfe rollstuhlgerecht',
    no: 'Nicht rollstuhlgerecht',
    unknown: 'Rollstuhlzugang bitte erfragen',
    other: 'Rollstuhlzugang bitte erfragen',
  },
  directionsName: (name) => `Route zu ${name}`,
  directionsWith: { geo: 'Karten-App', osm: 'OpenStreetMap', google: 'Google Maps', apple: 'Apple Karten' },
  townOnly: 'Die Route führt zur Ortsmitte.',
  website: 'Website',
  print: 'Liste drucken',
  unknownPole: (slug) => `Das Zentrum „${slug}“ aus diesem Link gibt es nicht (mehr). Hier sind alle Zentren.`,
  dropped: (count) =>
    count === 1
      ? 'Ein Zentrum konnte nicht gelesen werden und fehlt hier.'
      : `${count} Zentren konnten nicht gelesen werden und fehlen hier.`,
  near: (count, place) => `${count}, von ${place} aus das nächste zuerst.`,
  nearRough: (count, place) => `${count}, von ${place} (ungefährer Punkt) aus das nächste zuerst.`,
  outside: (count, place) =>
    `${place} liegt außerhalb der Region Grand Est, in der Alexis Projekte begleitet. Hier trotzdem ${count}, das nächste zuerst.`,
  selected: (name) => `${name}: Einzelheiten geöffnet.`,
  demo: 'Kontaktdaten, Öffnungszeiten und Angebote dienen der Demonstration.',
};
