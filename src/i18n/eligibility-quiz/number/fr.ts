import type { NumberError } from '../../../domain/quiz/number-input.ts';
import { typesetFrench } from '../../typeset.ts';

/** What can be wrong with a number that was typed. They load with the first question that asks for one. */
export const fr = typesetFrench({
  empty: 'Indiquez un nombre pour continuer.',
  'not-a-number': 'Écrivez un nombre en chiffres, par exemple 1 250 ou 12,5.',
  'not-whole': 'Écrivez un nombre entier, sans virgule.',
  unclear: 'Écrivez les milliers sans point ni virgule, par exemple 1 500, et les décimales ainsi : 1,5.',
  'too-small': (bound: string) => `Le nombre doit être au moins ${bound}.`,
  'too-large': (bound: string) => `Le nombre doit être au plus ${bound}.`,
} satisfies Record<NumberError['error'], unknown>);

export type QuizNumberWords = typeof fr;
