import * as z from 'zod/mini';
import type { OtherLanguage } from '../../../content/publish/quizzes/quiz-languages.ts';
import { Slug } from '../../../src/contract/common.ts';
import { quizResource } from '../../../src/contract/quizzes.ts';
import { languageOf } from '../../../src/i18n/language.ts';
import { DAY, MINUTE } from '../http/caching.ts';
import { findPartner } from '../partners/repository.ts';
import { listPoles } from '../poles/repository.ts';
import { findQuiz } from './repository.ts';
import { resourceEndpoint } from '../http/endpoint.ts';
import { publishedQuiz } from './published-quizzes.ts';

const query = z.object({
  partner: z.optional(
    z.string().check(z.refine((text) => Slug.safeParse(text).success, 'Indiquez un partenaire tel que carep.')),
  ),
  // In a language that nobody speaks it comes in French, as the contest does.
  lang: z.optional(z.string()),
});

function other(lang: string | undefined): OtherLanguage | undefined {
  const language = languageOf(lang);
  return language === 'fr' ? undefined : language;
}

export const quiz = resourceEndpoint(quizResource, {
  name: 'Quiz',
  summary:
    'A quiz: questions, rules, outcomes, version and date. partner: the variant for that partner’s pages. lang: its words beside the French ones.',
  query,
  cache: { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY },
  load: async ({ store }, { params, query: { partner, lang } }) => {
    const found = await findQuiz(store.db, params['slug'] ?? '');
    // A partner that we do not know gets the quiz as everybody does: its page is not to break.
    if (!found) return undefined;
    const surroundings = {
      partner: partner ? await findPartner(store.db, partner) : undefined,
      poles: await listPoles(store.db),
    };
    return { data: publishedQuiz(found, surroundings, other(lang)) };
  },
});
