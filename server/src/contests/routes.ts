import * as z from 'zod/mini';
import { sayContest } from '../../../content/publish/contests/contest-said.ts';
import { publishContests } from '../../../content/publish/contests/contest.ts';
import { CALENDAR_TYPE } from '../../../content/publish/feeds/calendar-text.ts';
import { contestCalendar as calendarOf, CURRENT } from '../../../content/publish/feeds/contest-calendar.ts';
import { readInstant } from '../../../src/domain/dates/instant.ts';
import { contestsResource } from '../../../src/contract/contest-editions.ts';
import { type ContestFacts, contestResource, currentContestResource } from '../../../api/schema/contests.ts';
import { currentContest as currentOf, editionOf } from '../../../content/publish/contests/editions.ts';
import { parisDate } from '../../../src/domain/dates/paris.ts';
import { languageOf } from '../../../src/i18n/language.ts';
import { type CachePolicy, DAY, MINUTE } from '../http/caching.ts';
import type { Services } from '../app/services.ts';
import { listContests } from './repository.ts';
import { listPoles } from '../poles/repository.ts';
import { resourceEndpoint, type TextEndpoint } from '../http/endpoint.ts';

/** An answer says what follows, too, passages and midnights included: it ages only when somebody settles something. */
const cache: CachePolicy = { maxAge: 5 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY };

/** A `+` that nobody encoded arrives as a space. */
const instantText = (text: string): string => text.replace(/ (?=\d\d:\d\d$)/, '+');

const query = z.object({
  at: z.optional(
    z
      .string()
      .check(
        z.refine(
          (text) => readInstant(instantText(text)) !== undefined,
          'Indiquez un instant tel que 2026-12-03T14:00:00+01:00.',
        ),
      ),
  ),
});

/** How one edition is asked for; in a language that nobody speaks it is said in French. */
const saidQuery = z.extend(query, { lang: z.optional(z.string()) });

/** The editions as they were known at `at` (RFC 3339), else now; newest first. */
export async function editionsAt(
  { store, clock }: Services,
  at?: string,
): Promise<{ contests: ContestFacts[]; atMs: number }> {
  const now = clock.now();
  const atMs = at === undefined ? now : (readInstant(instantText(at)) ?? now);
  const names = new Map((await listPoles(store.db)).map(({ slug, name }) => [slug, name]));
  const setting = { publishedOn: parisDate(now), poleName: (slug: string) => names.get(slug) };
  return { contests: publishContests(await listContests(store.db), atMs, setting), atMs };
}

export const contests = resourceEndpoint(contestsResource, {
  name: 'ContestEdition',
  summary: 'Every edition of the contest, newest first. at: as known at that instant.',
  query,
  cache,
  load: async (services, { query: { at } }) => {
    const { contests, atMs } = await editionsAt(services, at);
    return { data: contests.map((contest) => editionOf(contest, atMs)) };
  },
});

export const currentContest = resourceEndpoint(currentContestResource, {
  name: 'Contest',
  summary: 'The newest edition that is not over, else the newest. at: as known at that instant. lang: fr, en or de.',
  query: saidQuery,
  cache,
  load: async (services, { query: { at, lang } }) => {
    const { contests, atMs } = await editionsAt(services, at);
    const found = currentOf(contests, atMs);
    return found && { data: sayContest(found, atMs, languageOf(lang)) };
  },
});

export const contest = resourceEndpoint(contestResource, {
  name: 'Contest',
  summary: 'One edition: phases, where it stands, laureates. at: as known at that instant. lang: fr, en or de.',
  query: saidQuery,
  cache,
  load: async (services, { params, query: { at, lang } }) => {
    const { contests, atMs } = await editionsAt(services, at);
    const found = contests.find(({ slug }) => slug === params['slug']);
    return found && { data: sayContest(found, atMs, languageOf(lang)) };
  },
});

export const contestCalendar: TextEndpoint = {
  path: '/contests/{slug}.ics',
  shape: 'text',
  name: 'ICalendar',
  summary:
    'The dated phases of an edition, or of the current one (slug `current`), as iCalendar (RFC 5545); what is known only to the month is left out.',
  schema: z.string(),
  mediaType: CALENDAR_TYPE,
  cache,
  load: async (services, { params }) => {
    const { contests, atMs } = await editionsAt(services);
    const { publicUrl } = services.settings;
    const isCurrent = params['slug'] === CURRENT;
    const contest = isCurrent ? currentOf(contests, atMs) : contests.find(({ slug }) => slug === params['slug']);
    return contest && calendarOf(contest, publicUrl, isCurrent ? 'current' : 'edition');
  },
};
