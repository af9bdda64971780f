import type { MapPanelWords } from './fr.ts';

export const en: MapPanelWords = {
  region: 'Map of the centres. The list holds the same information.',
  loading: 'Loading the map…',
  failed: 'The map could not be loaded. The list is complete.',
  yourPosition: 'Your position',
  opened: (name) => `${name}: details shown.`,
};
