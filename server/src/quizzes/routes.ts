import { FRESHNESS } from '../../../api/freshness.ts';
import { QuizQuery } from '../../../api/queries/queries.ts';
import { quizResource } from '../../../src/contract/quizzes.ts';
import { languageOf } from '../../../src/i18n/language.ts';
import { type Endpoint, resourceEndpoint } from '../http/endpoint.ts';
import { findPartner } from '../partners/repository.ts';
import { listPoles } from '../poles/repository.ts';
import type { Queries } from '../store/store.ts';
import { publishedQuiz } from './published-quizzes.ts';
import { findQuiz } from './repository.ts';

export const quizEndpoints = ({ db }: { db: Queries }): Endpoint[] => [
  resourceEndpoint(quizResource, {
    name: 'Quiz',
    summary:
      'A quiz: questions, rules, outcomes, version and date. partner: the variant for that partner’s pages. lang: its words beside the French ones.',
    query: QuizQuery,
    cache: FRESHNESS.quizzes,
    load: async ({ params, query: { partner, lang } }) => {
      const found = await findQuiz(db, params['slug'] ?? '');
      if (!found) return undefined;
      const surroundings = {
        // The page of a partner that we do not know is not to break: it gets the quiz as everybody does.
        partner: partner ? await findPartner(db, partner) : undefined,
        poles: await listPoles(db),
      };
      const language = languageOf(lang);
      return { data: publishedQuiz(found, surroundings, language === 'fr' ? undefined : language) };
    },
  }),
];
