import type { DirectionsWords } from './fr.ts';

export const en: DirectionsWords = {
  directions: 'Directions',
  directionsName: (name) => `Directions to ${name}`,
  directionsWith: { geo: 'Maps app', osm: 'OpenStreetMap', google: 'Google Maps', apple: 'Apple Maps' },
  townOnly: 'Directions lead to the town centre.',
  onMap: 'See on the map',
};
