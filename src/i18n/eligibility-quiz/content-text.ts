import type { Text } from '../../contract/quizzes.ts';
import type { Language } from '../language.ts';
import { frenchTypography } from '../typography.ts';

/** Words of a quiz's content in a language; in French, typeset, where they are not translated. */
export const contentText = (text: Text, language: Language): string =>
  (language === 'fr' ? undefined : text[language]) ?? frenchTypography(text.fr);
