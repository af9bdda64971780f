import { publishQuiz, type QuizPartner } from '../../../content/publish/quiz.ts';
import type { QuizContent } from '../../../content/schema/quiz.ts';
import type { Quiz } from '../../../src/contract/quizzes.ts';

/**
 * Publishing a quiz reasons about all its paths, some milliseconds' work: done again only when the content has changed.
 * One entry for each quiz and partner.
 */
const published = new Map<string, { readonly content: string; readonly quiz: Quiz }>();

export function publishedQuiz(content: QuizContent, partner: QuizPartner | undefined): Quiz {
  const key = `${content.slug} ${partner?.slug ?? ''}`;
  const text = JSON.stringify([content, partner?.quizVariant]);
  const known = published.get(key);
  if (known?.content === text) return known.quiz;
  const quiz = publishQuiz(content, { partner });
  published.set(key, { content: text, quiz });
  return quiz;
}
