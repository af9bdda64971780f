import type { FootWords } from './fr.ts';

export const en: FootWords = {
  more: (count) => (count === 1 ? 'Show 1 more centre' : `Show ${count} more centres`),
  added: (count, shown) => `${count === 1 ? '1 more centre' : `${count} more centres`}, ${shown} shown.`,
  print: 'Print the list',
  demo: 'Contact details, hours and services are for demonstration.',
};
