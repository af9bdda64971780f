import { CALENDAR_TYPE } from '../../content/publish/feeds/calendar-text.ts';
import { feedFilter, selectionFeed, workshopFile } from '../../content/publish/feeds/public-calendars.ts';
import { type PublishedWorkshop, publishWorkshops } from '../../content/publish/workshops/workshop.ts';
import { type Workshop, workshopResource, workshopsResource } from '../../src/contract/workshops.ts';
import { parisDate } from '../../src/domain/dates/paris.ts';
import { filterWorkshops, type WorkshopFilter } from '../../src/domain/workshops/filter.ts';
import { readQuery, readWorkshopFilter } from '../../api/queries/read-query.ts';
import { WorkshopListQuery } from '../../api/queries/queries.ts';
import { compareWorkshops, listPage, readCursor } from '../../api/workshops/list-page.ts';
import { FRESHNESS } from '../../api/freshness.ts';
import type { FindServer, MockServer } from '../mock-server.ts';
import { type Asked, read, readText } from './read.ts';

export const workshopHandlers = (find: FindServer) => [
  read(find, workshopsResource, FRESHNESS.workshops, (asked) => {
    const { cursor, limit } = readQuery(WorkshopListQuery, asked.query);
    return listPage(select(asked).found, cursor === undefined ? undefined : readCursor(cursor), limit);
  }),
  readText(find, '/workshops.ics', FEED, (asked) => {
    const { found, filter } = select(asked, feedFilter);
    return selectionFeed(found, filter, asked.publicUrl);
  }),
  // Before the ids, which would take it for one.
  readText(find, '/workshops/{id}.ics', FEED, (asked) => {
    const found = oneWorkshop(asked);
    return found && workshopFile(found, asked.publicUrl);
  }),
  read(find, workshopResource, FRESHNESS.workshops, (asked) => {
    const data = oneWorkshop(asked);
    return data && { data };
  }),
];

const FEED = { mediaType: CALENDAR_TYPE, freshness: FRESHNESS.feeds };

/** What the query selects, and the selection itself as it was asked for. */
function select({ server, query, now }: Asked, complete = fromToday): { found: Workshop[]; filter: WorkshopFilter } {
  const filter = readWorkshopFilter(query);
  const all = publishedWorkshops(server, now).map((one) => server.bookings.counted(one, now));
  return { found: filterWorkshops(all, complete(filter, parisDate(now)), now), filter };
}

const fromToday = (filter: WorkshopFilter, today: string): WorkshopFilter => ({
  ...filter,
  from: filter.from ?? today,
});

function oneWorkshop({ server, params, now }: Asked): Workshop | undefined {
  const found = publishedWorkshops(server, now).find(({ workshop }) => workshop.id === params['id']);
  return found && server.bookings.counted(found, now);
}

const published = new WeakMap<MockServer, { minute: number; workshops: PublishedWorkshop[] }>();

/** Every workshop in the order of the list: first session, then id. Made again each minute, not at each request. */
export function publishedWorkshops(server: MockServer, now: number): readonly PublishedWorkshop[] {
  const minute = Math.floor(now / 60_000);
  const known = published.get(server);
  if (known?.minute === minute) return known.workshops;
  const { workshops: series, poles } = server.content;
  const workshops = series
    .flatMap((one) => publishWorkshops(one, poles, now))
    .sort((a, b) => compareWorkshops(a.workshop, b.workshop));
  published.set(server, { minute, workshops });
  return workshops;
}
