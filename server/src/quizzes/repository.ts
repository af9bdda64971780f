import type { QuizContent } from '../../../content/schema/quiz.ts';
import { findItem } from '../store/content-items.ts';
import type { Queries } from '../store/store.ts';

export const findQuiz = (db: Queries, slug: string): Promise<QuizContent | undefined> => findItem(db, 'quizzes', slug);
