import { typesetFrench } from '../typeset.ts';

/** Words of the ways to a pôle: route planners, and its card in the locator. */
export const fr = typesetFrench({
  directions: 'Itinéraire',
  directionsName: (name: string) => `Itinéraire vers ${name}`,
  directionsWith: { geo: 'Application de cartes', osm: 'OpenStreetMap', google: 'Google Maps', apple: 'Plans (Apple)' },
  townOnly: 'Les itinéraires mènent au centre de la commune.',
  onMap: 'Voir sur la carte',
});

export type DirectionsWords = typeof fr;
