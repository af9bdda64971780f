import type { CommuneSearchWords } from './fr.ts';

export const en: CommuneSearchWords = {
  label: 'Your town or postcode (France)',
  placeholder: 'Étain, 55400…',
  clear: 'Clear the search',
  results: 'Suggested towns',
  count: (count) => (count === 0 ? 'No town found.' : count === 1 ? '1 town suggested.' : `${count} towns suggested.`),
  first: (count) => `The first ${count}. Type more of the name to find others.`,
  seatOf: (name: string) => `main town of the département (${name})`,
  none: (text) => `No town matches “${text}”. Check the spelling or try the postcode.`,
  failed: 'The search is not answering. What you typed is kept; try again in a moment.',
  retry: 'Try again',
};
