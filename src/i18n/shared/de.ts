import type { SharedWords } from './fr.ts';

export const de: SharedWords = {
  loading: 'Wird geladen …',
  retry: 'Erneut versuchen',
  close: 'Schließen',
  failed: {
    offline: 'Sie sind offline. Versuchen Sie es erneut, sobald die Verbindung wieder besteht.',
    timeout: 'Der Dienst antwortet nicht rechtzeitig. Versuchen Sie es gleich noch einmal.',
    unreachable: 'Der Dienst ist gerade nicht erreichbar. Versuchen Sie es gleich noch einmal.',
    invalid: 'Die Antwort ist nicht lesbar. Versuchen Sie es gleich noch einmal.',
    refused: 'Der Dienst ist vorübergehend nicht verfügbar. Versuchen Sie es in einigen Minuten erneut.',
  },
  stale: (when) => `Stand vom ${when}: Die Aktualisierung ist fehlgeschlagen.`,
  search: {
    label: 'Ihre Gemeinde oder Postleitzahl (Frankreich)',
    placeholder: 'Étain, 55400 …',
    clear: 'Suche löschen',
    results: 'Vorgeschlagene Gemeinden',
    count: (count) =>
      count === 0 ? 'Keine Gemeinde gefunden.' : count === 1 ? '1 Gemeinde vorgeschlagen.' : `${count} Gemeinden vorgeschlagen.`,
    none: (text) => `Keine Gemeinde passt zu „${text}“. Prüfen Sie die Schreibweise oder geben Sie die Postleitzahl ein.`,
    failed: 'Die Suche antwortet nicht. Ihre Eingabe bleibt erhalten; versuchen Sie es gleich noch einmal.',
    busy: 'Suche läuft …',
  },
};
