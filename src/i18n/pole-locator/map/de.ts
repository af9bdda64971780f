import type { MapWords } from './fr.ts';

export const de: MapWords = {
  map: 'Karte',
  keys: 'Pfeiltasten verschieben die Karte, mit Tab geht es von Zentrum zu Zentrum.',
  zoomIn: 'Karte vergrößern',
  zoomOut: 'Karte verkleinern',
  showAll: 'Alle Zentren zeigen',
  cluster: (count) => `${count} Zentren, hineinzoomen`,
  place: (name) => `Ihre Suche: ${name}`,
  wheelHint: 'Strg + Mausrad zum Zoomen',
  wheelHintMac: '⌘ + Mausrad zum Zoomen',
  touchHint: 'Karte mit zwei Fingern verschieben',
  schematic: 'Schematische Karte nach GeoNames (CC BY)',
  tiles: '© IGN – Géoplateforme',
};
