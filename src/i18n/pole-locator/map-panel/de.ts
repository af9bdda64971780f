import type { MapPanelWords } from './fr.ts';

export const de: MapPanelWords = {
  region: 'Karte der Zentren. Die Liste enthält dieselben Angaben.',
  loading: 'Karte wird geladen …',
  failed: 'Die Karte konnte nicht geladen werden. Die Liste ist vollständig.',
  yourPosition: 'Ihr Standort',
  opened: (name) => `${name}: Einzelheiten geöffnet.`,
};
