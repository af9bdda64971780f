import type { DirectionsWords } from './fr.ts';

export const de: DirectionsWords = {
  directions: 'Route',
  directionsName: (name) => `Route zu ${name}`,
  directionsWith: { geo: 'Karten-App', osm: 'OpenStreetMap', google: 'Google Maps', apple: 'Apple Karten' },
  townOnly: 'Die Route führt zur Ortsmitte.',
  onMap: 'Auf der Karte zeigen',
};
