import * as z from 'zod/mini';
import { FRESHNESS } from '../../../api/freshness.ts';
import { contestResource, currentContestResource } from '../../../api/schema/contests.ts';
import { ContestQuery, ContestsQuery } from '../../../api/queries/queries.ts';
import { describeContest } from '../../../content/publish/contests/contest-texts.ts';
import { currentContest, editionOf } from '../../../content/publish/contests/editions.ts';
import { CALENDAR_TYPE } from '../../../content/publish/feeds/calendar-text.ts';
import { contestCalendar, CURRENT } from '../../../content/publish/feeds/contest-calendar.ts';
import { contestsResource } from '../../../src/contract/contest-editions.ts';
import { languageOf } from '../../../src/i18n/language.ts';
import type { Clock } from '../environment/clock.ts';
import { type Endpoint, resourceEndpoint, textEndpoint } from '../http/endpoint.ts';
import type { Queries } from '../store/store.ts';
import { editionsAt } from './service.ts';

interface Dependencies {
  readonly db: Queries;
  readonly clock: Clock;
  readonly settings: { readonly publicUrl: string };
}

export function contestEndpoints({ db, clock, settings }: Dependencies): Endpoint[] {
  const editions = async (at?: number) => {
    const nowMs = clock.now();
    const atMs = at ?? nowMs;
    return { contests: await editionsAt(db, atMs, nowMs), atMs };
  };
  return [
    resourceEndpoint(contestsResource, {
      name: 'ContestEdition',
      summary: 'Every edition of the contest, newest first. at: as known at that instant.',
      query: ContestsQuery,
      cache: FRESHNESS.contests,
      load: async ({ query: { at } }) => {
        const { contests, atMs } = await editions(at);
        return { data: contests.map((contest) => editionOf(contest, atMs)) };
      },
    }),
    // Before `/contests/{slug}`, which would take it for a slug.
    resourceEndpoint(currentContestResource, {
      name: 'Contest',
      summary:
        'The newest edition that is not over, else the newest. at: as known at that instant. lang: fr, en or de.',
      query: ContestQuery,
      cache: FRESHNESS.edition,
      load: async ({ query: { at, lang } }) => {
        const { contests, atMs } = await editions(at);
        const found = currentContest(contests, atMs);
        return found && { data: describeContest(found, atMs, languageOf(lang)) };
      },
    }),
    textEndpoint({
      path: '/contests/{slug}.ics',
      name: 'ICalendar',
      summary:
        'The dated phases of an edition, or of the current one (slug `current`), as iCalendar (RFC 5545); what is known only to the month is left out.',
      schema: z.string(),
      mediaType: CALENDAR_TYPE,
      cache: FRESHNESS.contests,
      load: async ({ params }) => {
        const { contests, atMs } = await editions();
        const isCurrent = params['slug'] === CURRENT;
        const found = isCurrent ? currentContest(contests, atMs) : contests.find(({ slug }) => slug === params['slug']);
        return found && contestCalendar(found, settings.publicUrl, isCurrent ? 'current' : 'edition');
      },
    }),
    resourceEndpoint(contestResource, {
      name: 'Contest',
      summary: 'One edition: phases, where it stands, laureates. at: as known at that instant. lang: fr, en or de.',
      query: ContestQuery,
      cache: FRESHNESS.edition,
      load: async ({ params, query: { at, lang } }) => {
        const { contests, atMs } = await editions(at);
        const found = contests.find(({ slug }) => slug === params['slug']);
        return found && { data: describeContest(found, atMs, languageOf(lang)) };
      },
    }),
  ];
}
