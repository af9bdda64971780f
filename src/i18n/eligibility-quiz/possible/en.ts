import type { PossibleWords } from './fr.ts';

export const en: PossibleWords = {
  title: 'Still possible:',
  folded: (count) => (count === 1 ? 'One step still possible' : `${count} steps still possible`),
};
