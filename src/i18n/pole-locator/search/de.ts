import type { SearchWords } from './fr.ts';

export const de: SearchWords = {
  useMyPosition: 'Meinen Standort verwenden',
  position: {
    asking: 'Ihr Standort wird gesucht …',
    refused:
      'Ihr Browser hat den Standort nicht freigegeben. Geben Sie Ihre Gemeinde ein, die Suche funktioniert genauso.',
    timeout: 'Ihr Standort wurde nicht rechtzeitig gefunden. Geben Sie bitte Ihre Gemeinde ein.',
    unavailable: 'Ihr Gerät kennt seinen Standort nicht. Geben Sie bitte Ihre Gemeinde ein.',
    insecure:
      'Diese Seite ist nicht verschlüsselt, deshalb ist der Standort nicht verfügbar. Geben Sie bitte Ihre Gemeinde ein.',
  },
};
