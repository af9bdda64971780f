import type { SharedWords } from './fr.ts';

export const de: SharedWords = {
  loading: 'Wird geladen …',
  slow: 'Das dauert länger als gewöhnlich …',
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
};
