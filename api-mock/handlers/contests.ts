import { describeContest } from '../../content/publish/contests/contest-texts.ts';
import { publishContests } from '../../content/publish/contests/contest.ts';
import { CALENDAR_TYPE } from '../../content/publish/feeds/calendar-text.ts';
import { contestCalendar, CURRENT } from '../../content/publish/feeds/contest-calendar.ts';
import { readQuery } from '../../api/queries/read-query.ts';
import { ContestQuery } from '../../api/queries/queries.ts';
import { contestsResource } from '../../src/contract/contest-editions.ts';
import { type ContestFacts, contestResource, currentContestResource } from '../../api/schema/contests.ts';
import { currentContest, editionOf } from '../../content/publish/contests/editions.ts';
import { parisDate } from '../../src/domain/dates/paris.ts';
import { languageOf } from '../../src/i18n/language.ts';
import { FRESHNESS } from '../../api/freshness.ts';
import type { FindServer, MockServer } from '../mock-server.ts';
import { type Asked, read, readText } from './read.ts';

export const contestHandlers = (find: FindServer) => [
  read(find, contestsResource, FRESHNESS.contests, (asked) => {
    const { contests, atMs } = editionsAt(asked);
    return { data: contests.map((contest) => editionOf(contest, atMs)) };
  }),
  // Before the slugs, which would take them for one.
  readText(
    find,
    '/contests/{slug}.ics',
    { mediaType: CALENDAR_TYPE, freshness: FRESHNESS.contests },
    ({ server, params, now, publicUrl }) => {
      const contests = published(server, now, now);
      const isCurrent = params['slug'] === CURRENT;
      const contest = isCurrent ? currentContest(contests, now) : contests.find(({ slug }) => slug === params['slug']);
      return contest && contestCalendar(contest, publicUrl, isCurrent ? 'current' : 'edition');
    },
  ),
  read(find, currentContestResource, FRESHNESS.edition, (asked) => {
    const { contests, atMs, language } = editionsAt(asked);
    const found = currentContest(contests, atMs);
    return found && { data: describeContest(found, atMs, language) };
  }),
  read(find, contestResource, FRESHNESS.edition, (asked) => {
    const { contests, atMs, language } = editionsAt(asked);
    const found = contests.find(({ slug }) => slug === asked.params['slug']);
    return found && { data: describeContest(found, atMs, language) };
  }),
];

function editionsAt({ server, query, now }: Asked) {
  const { at: atMs = now, lang } = readQuery(ContestQuery, query);
  return { contests: published(server, atMs, now), atMs, language: languageOf(lang) };
}

/** The editions as they were known at `atMs`, on the day of `now`; epoch milliseconds. */
function published({ content: { poles, contests } }: MockServer, atMs: number, now: number): ContestFacts[] {
  const poleName = (slug: string) => poles.find((pole) => pole.slug === slug)?.name;
  return publishContests(contests, atMs, { publishedOn: parisDate(now), poleName });
}
