import type { FootWords } from './fr.ts';

export const de: FootWords = {
  more: (count) => (count === 1 ? '1 weiteres Zentrum zeigen' : `${count} weitere Zentren zeigen`),
  added: (count, shown) => `${count === 1 ? '1 weiteres Zentrum' : `${count} weitere Zentren`}, ${shown} angezeigt.`,
  print: 'Liste drucken',
  demo: 'Kontaktdaten, Öffnungszeiten und Angebote dienen der Demonstration.',
};
