import { publishQuiz, type QuizPole, type QuizSurroundings } from '../../../content/publish/quizzes/quiz.ts';
import { inLanguage, type OtherLanguage } from '../../../content/publish/quizzes/quiz-languages.ts';
import type { QuizContent } from '../../../content/schema/quiz.ts';
import type { Quiz } from '../../../src/contract/quizzes.ts';

/**
 * Publishing a quiz reasons about all its paths, some milliseconds' work: done again only when the content has changed.
 * One entry for each quiz, partner and language.
 */
const published = new Map<string, { readonly content: string; readonly quiz: Quiz }>();

/** The quiz in French, and in one other language where that is asked for. */
export function publishedQuiz(
  content: QuizContent,
  { partner, poles = [] }: QuizSurroundings,
  language?: OtherLanguage,
): Quiz {
  const key = `${content.slug} ${partner?.slug ?? ''} ${language ?? ''}`;
  const text = JSON.stringify([content, partner?.quizVariant, poles.map(named)]);
  const known = published.get(key);
  if (known?.content === text) return known.quiz;
  const quiz = inLanguage(publishQuiz(content, { partner, poles }), language);
  published.set(key, { content: text, quiz });
  return quiz;
}

const named = ({ slug, name }: QuizPole): readonly string[] => [slug, name];
