import type { QuizNumberWords } from './fr.ts';

export const en: QuizNumberWords = {
  empty: 'Give a number to continue.',
  'not-a-number': 'Write a number in figures, for example 1250 or 12.5.',
  'not-whole': 'Write a whole number, without decimals.',
  unclear: 'Write thousands without point or comma, for example 1500, and decimals like this: 1.5.',
  'too-small': (bound) => `The number must be at least ${bound}.`,
  'too-large': (bound) => `The number must be at most ${bound}.`,
};
