import { html } from 'hono/html';
import { publishedPoles } from '../poles/service.ts';
import type { PartnerContent } from '../../../content/schema/partner.ts';
import { Slug, type WidgetName } from '../../../src/contract/common.ts';
import { currentContest } from '../../../content/publish/contests/editions.ts';
import { readInstant } from '../../../src/domain/dates/instant.ts';
import { writeFilter } from '../../../src/domain/workshops/filter-query.ts';
import { widgetTexts } from '../../../src/widgets/registry.ts';
import { type CachePolicy, FRESHNESS } from '../../../api/freshness.ts';
import type { Clock } from '../environment/clock.ts';
import type { Queries } from '../store/store.ts';
import { editionsAt } from '../contests/service.ts';
import { publishedQuiz } from '../quizzes/published-quizzes.ts';
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
import { type JsonLdNode, poleNode, quizNode, workshopNode } from './structured-data.ts';

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

/** A widget's page: its title, one sentence for search engines and previews, and the content that needs no script. */
export interface EmbedPage {
  readonly title: string;
  readonly summary: string;
  /** `undefined`: what the address names does not exist. */
  readonly content: (request: EmbedRequest) => Promise<Markup | undefined>;
  /** What the page describes, for search engines. */
  readonly structuredData?: (request: EmbedRequest) => Promise<readonly JsonLdNode[]>;
  /** The same as data, for programs: path and media type. */
  readonly feed?: { readonly path: string; readonly mediaType: string };
  readonly cache: Exclude<CachePolicy, 'no-store'>;
}

export type EmbedPages = Readonly<Record<WidgetName, EmbedPage>>;

/** The page of that widget; `undefined` for any other name. */
export const findEmbedPage = (pages: EmbedPages, widget: string): EmbedPage | undefined =>
  Object.hasOwn(pages, widget) ? pages[widget as WidgetName] : undefined;

/** Workshops that a page describes to search engines: the next weeks' are what people search for. */
const DESCRIBED = 30;

/** The page of each widget. */
export const createEmbedPages = ({
  db,
  clock,
  publicUrl,
}: {
  db: Queries;
  clock: Clock;
  /** Origin of this server, as others reach it. */
  publicUrl: string;
}): EmbedPages => ({
  'pole-locator': {
    ...widgetTexts('pole-locator'),
    cache: FRESHNESS.poles,
    content: async () => poleList(await publishedPoles(db, clock.now()), clock.now()),
    structuredData: async () => (await publishedPoles(db, clock.now())).map((pole) => poleNode(pole, publicUrl)),
    feed: { path: '/api/v1/poles.geojson', mediaType: 'application/geo+json' },
  },
  'eligibility-quiz': {
    ...widgetTexts('eligibility-quiz'),
    cache: FRESHNESS.quizzes,
    content: async ({ partner, attributes, address, posted }) => {
      // Only a slug reaches the database: PostgreSQL refuses a NUL.
      const slug = Slug.safeParse(attributes['quiz'] ?? 'orientation');
      const quiz = slug.success ? await findQuiz(db, slug.data) : undefined;
      if (quiz === undefined) return undefined;
      const published = publishedQuiz(quiz, { partner, poles: await listPoles(db) });
      return quizForm(published, posted, { action: address, partner });
    },
    structuredData: () => Promise.resolve([quizNode(widgetTexts('eligibility-quiz'), publicUrl)]),
  },
  'workshop-calendar': {
    ...widgetTexts('workshop-calendar'),
    cache: FRESHNESS.workshops,
    content: async ({ partner, attributes }) => {
      const nowMs = clock.now();
      const { workshops, filter } = await askedWorkshops(db, attributes, nowMs);
      const poles = await listPoles(db);
      const list = workshopList(workshops, {
        poles,
        polesPage: `/embed/pole-locator${partnerQuery(partner)}`,
        nowMs,
        allPage: writeFilter(filter).length > 0 ? `/embed/workshop-calendar${partnerQuery(partner)}` : undefined,
      });
      return html`${workshopFilterForm({ filter, poles, attributes })} ${list}`;
    },
    structuredData: async ({ attributes }) => {
      const nowMs = clock.now();
      const { workshops } = await askedWorkshops(db, attributes, nowMs);
      return workshops.slice(0, DESCRIBED).map((workshop) => workshopNode(workshop, publicUrl, nowMs));
    },
    feed: { path: '/api/v1/workshops.ics', mediaType: 'text/calendar' },
  },
  'contest-countdown': {
    ...widgetTexts('contest-countdown'),
    cache: FRESHNESS.contests,
    content: async ({ attributes: { contest, now } }) => {
      const nowMs = clock.now();
      const atMs = readInstant(now ?? '') ?? nowMs;
      const contests = await editionsAt(db, atMs, nowMs);
      const found =
        contest === undefined ? currentContest(contests, atMs) : contests.find(({ slug }) => slug === contest);
      return found && contestPhases(found, atMs);
    },
  },
});
