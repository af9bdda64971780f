import type { SubscribeWords } from './fr.ts';

export const de: SubscribeWords = {
  explain: 'Ihr Kalender aktualisiert sich selbst: neue Termine, Verschiebungen, Absagen.',
  subscribe: 'Abonnieren',
  copy: 'Adresse kopieren',
  copied: 'Adresse kopiert.',
  copyFailed: 'Die Adresse konnte nicht kopiert werden. Hier ist sie:',
};
