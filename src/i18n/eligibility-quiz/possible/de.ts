import type { PossibleWords } from './fr.ts';

export const de: PossibleWords = {
  title: 'Noch möglich:',
  folded: (count) => (count === 1 ? 'Ein Schritt noch möglich' : `${count} Schritte noch möglich`),
};
