import type { Text } from '../../contract/quizzes.ts';

/** The words in a language, in French where they are not translated. */
export const textIn = (text: Text, language: keyof Text): string => text[language] ?? text.fr;
