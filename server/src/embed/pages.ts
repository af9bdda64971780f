import { html } from 'hono/html';
import { publishPole } from '../../../content/publish/poles/pole.ts';
import type { PartnerContent } from '../../../content/schema/partner.ts';
import { Slug, type WidgetName } from '../../../src/contract/common.ts';
import { currentContest } from '../../../content/publish/contests/editions.ts';
import { readInstant } from '../../../src/domain/dates/instant.ts';
import { writeFilter } from '../../../src/domain/workshops/filter-query.ts';
import { fr as calendarWords } from '../../../src/i18n/workshop-calendar/list/fr.ts';
import { fr as locatorWords } from '../../../src/i18n/pole-locator/list/fr.ts';
import type { CachePolicy } from '../http/caching.ts';
import type { Services } from '../app/services.ts';
import { editionsAt } from '../contests/routes.ts';
import { publishedQuiz } from '../quizzes/published-quizzes.ts';
import { PLACES_CACHE } from '../workshops/routes.ts';
import { listPoles } from '../poles/repository.ts';
import { findQuiz } from '../quizzes/repository.ts';
import { askedWorkshops } from '../workshops/asked-workshops.ts';
import { contestPhases } from '../contests/page.ts';
import type { Markup } from '../http/page/markup.ts';
import { poleList } from '../poles/page.ts';
import { type PostedAnswers, quizForm } from '../quizzes/page.ts';
import { partnerQuery } from '../http/page/site-frame.ts';
import { workshopFilterForm } from '../workshops/filter-form.ts';
import { workshopList } from '../workshops/page.ts';

/** What a page is made for. */
export interface EmbedRequest {
  readonly partner: PartnerContent | undefined;
  /** Attributes that the address carries, by name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Path and query of the page, for forms. */
  readonly address: string;
  /** Fields of a form that was sent to the page. */
  readonly posted: PostedAnswers;
}

/** A widget's page: its title, one sentence for search engines and previews, and the content that stands without script. */
export interface EmbedPage {
  readonly title: string;
  readonly summary: string;
  /** `undefined`: what the address names does not exist. */
  readonly content: (services: Services, request: EmbedRequest) => Promise<Markup | undefined>;
  /** Where what it says ages faster than others do. */
  readonly cache?: CachePolicy;
}

/** The page of each widget; a new one is one entry. */
export const EMBED_PAGES: Readonly<Record<WidgetName, EmbedPage>> = {
  'pole-locator': {
    title: locatorWords.title,
    summary: 'Les pôles entrepreneuriaux d’Alexis dans le Grand Est : adresses, horaires, services et contact.',
    content: async ({ store, clock }) => {
      const now = clock.now();
      return poleList(
        (await listPoles(store.db)).map((pole) => publishPole(pole, now)),
        now,
      );
    },
  },
  'eligibility-quiz': {
    title: 'Trouvez votre prochaine étape',
    summary: 'Quelques questions courtes pour savoir par où commencer, avec qui, et pourquoi.',
    content: async ({ store }, { partner, attributes, address, posted }) => {
      // Only a slug reaches the database: PostgreSQL refuses a NUL.
      const slug = Slug.safeParse(attributes['quiz'] ?? 'orientation');
      const quiz = slug.success ? await findQuiz(store.db, slug.data) : undefined;
      if (quiz === undefined) return undefined;
      const published = publishedQuiz(quiz, { partner, poles: await listPoles(store.db) });
      return quizForm(published, posted, { action: address, partner });
    },
  },
  'workshop-calendar': {
    title: calendarWords.title,
    summary: 'Les prochains ateliers et réunions d’information d’Alexis et de ses pôles, avec les places qui restent.',
    cache: PLACES_CACHE,
    content: async (services, { partner, attributes }) => {
      const { workshops, filter } = await askedWorkshops(services, attributes);
      const poles = await listPoles(services.store.db);
      const list = workshopList(workshops, {
        poles,
        polesPage: `/embed/pole-locator${partnerQuery(partner)}`,
        nowMs: services.clock.now(),
        allPage: writeFilter(filter).length > 0 ? `/embed/workshop-calendar${partnerQuery(partner)}` : undefined,
      });
      return html`${workshopFilterForm({ filter, poles, attributes })} ${list}`;
    },
  },
  'contest-countdown': {
    title: 'Concours Trajectoires',
    summary: 'Où en est le concours Trajectoires : étapes, dates, conditions et lauréats.',
    content: async (services, { attributes: { contest, now } }) => {
      const { contests, atMs } = await editionsAt(services, readInstant(now ?? '') === undefined ? undefined : now);
      const found =
        contest === undefined ? currentContest(contests, atMs) : contests.find(({ slug }) => slug === contest);
      return found && contestPhases(found, atMs);
    },
  },
};
