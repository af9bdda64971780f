import type { MapWords } from './fr.ts';

export const en: MapWords = {
  map: 'Map',
  keys: 'Arrow keys move the map, Tab goes from one centre to the next.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all centres',
  cluster: (count) => `${count} centres, zoom in`,
  place: (name) => `Your search: ${name}`,
  wheelHint: 'Ctrl + scroll to zoom',
  wheelHintMac: '⌘ + scroll to zoom',
  touchHint: 'Use two fingers to move the map',
  schematic: 'Schematic map, based on GeoNames (CC BY)',
  tiles: '© IGN – Géoplateforme',
};
