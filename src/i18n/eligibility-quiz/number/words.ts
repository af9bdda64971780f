import type { Language } from '../../language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr, type QuizNumberWords } from './fr.ts';

/** Five sentences: together they are smaller than a file for each language. */
export const numberWords: Readonly<Record<Language, QuizNumberWords>> = { fr, en, de };
