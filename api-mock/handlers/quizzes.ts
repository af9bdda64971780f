import { publishQuiz } from '../../content/publish/quizzes/quiz.ts';
import { inLanguage } from '../../content/publish/quizzes/quiz-languages.ts';
import { readQuery } from '../../api/queries/read-query.ts';
import { QuizQuery } from '../../api/queries/queries.ts';
import { quizResource } from '../../src/contract/quizzes.ts';
import { languageOf } from '../../src/i18n/language.ts';
import { FRESHNESS } from '../../api/freshness.ts';
import type { FindServer } from '../mock-server.ts';
import { read } from './read.ts';

export const quizHandlers = (find: FindServer) => [
  read(find, quizResource, FRESHNESS.quizzes, ({ server, params, query }) => {
    const asked = readQuery(QuizQuery, query);
    const lang = languageOf(asked.lang);
    const found = server.content.quizzes.find(({ slug }) => slug === params['slug']);
    const partner = server.content.partners.find(({ slug }) => slug === asked.partner);
    const { poles } = server.content;
    return found && { data: inLanguage(publishQuiz(found, { partner, poles }), lang === 'fr' ? undefined : lang) };
  }),
];
