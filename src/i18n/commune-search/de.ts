import type { CommuneSearchWords } from './fr.ts';

export const de: CommuneSearchWords = {
  label: 'Ihre Gemeinde oder Postleitzahl (Frankreich)',
  placeholder: 'Étain, 55400 …',
  clear: 'Suche löschen',
  results: 'Vorgeschlagene Gemeinden',
  count: (count) =>
    count === 0
      ? 'Keine Gemeinde gefunden.'
      : count === 1
        ? '1 Gemeinde vorgeschlagen.'
        : `${count} Gemeinden vorgeschlagen.`,
  first: (count) => `Die ersten ${count}. Geben Sie mehr vom Namen ein, um andere zu finden.`,
  seatOf: (name: string) => `Hauptort des Départements (${name})`,
  none: (text) => `Keine Gemeinde passt zu „${text}“. Prüfen Sie die Schreibweise oder geben Sie die Postleitzahl ein.`,
  failed: 'Die Suche antwortet nicht. Ihre Eingabe bleibt erhalten; versuchen Sie es gleich noch einmal.',
  retry: 'Erneut versuchen',
};
