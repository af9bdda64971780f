import { publishQuiz } from '../../content/publish/quizzes/quiz.ts';
import { inLanguage } from '../../content/publish/quizzes/quiz-languages.ts';
import { Slug } from '../../src/contract/common.ts';
import { quizResource } from '../../src/contract/quizzes.ts';
import { languageOf } from '../../src/i18n/language.ts';
import { FRESHNESS } from '../freshness.ts';
import type { FindServer } from '../mock-server.ts';
import { QueryFault, read } from './read.ts';

export const quizHandlers = (find: FindServer) => [
  read(find, quizResource, FRESHNESS.quizzes, ({ server, params, query }) => {
    const asked = query.get('partner');
    if (asked !== null && !Slug.safeParse(asked).success) {
      const detail = 'Indiquez un partenaire tel que carep.';
      throw new QueryFault([{ pointer: '?partner', code: 'invalid', detail }]);
    }
    const lang = languageOf(query.get('lang'));
    const found = server.content.quizzes.find(({ slug }) => slug === params['slug']);
    const partner = server.content.partners.find(({ slug }) => slug === asked);
    const { poles } = server.content;
    return found && { data: inLanguage(publishQuiz(found, { partner, poles }), lang === 'fr' ? undefined : lang) };
  }),
];
