import { CALENDAR_TYPE } from '../../content/publish/feeds/calendar-text.ts';
import { feedFilter, selectionFeed, workshopFile } from '../../content/publish/feeds/public-calendars.ts';
import { type PublishedWorkshop, publishWorkshops } from '../../content/publish/workshops/workshop.ts';
import { type Workshop, workshopResource, workshopsResource } from '../../src/contract/workshops.ts';
import { parisDate } from '../../src/domain/dates/paris.ts';
import { filterWorkshops, type WorkshopFilter } from '../../src/domain/workshops/filter.ts';
import { readFilter } from '../../src/domain/workshops/filter-query.ts';
import { epochOf } from '../../src/domain/workshops/session-time.ts';
import type { FieldFault } from '../answers.ts';
import { FRESHNESS } from '../freshness.ts';
import type { FindServer, MockServer } from '../mock-server.ts';
import { type Asked, QueryFault, read, readText } from './read.ts';

const USUAL_LIMIT = 50;
const MOST = 500;

export const workshopHandlers = (find: FindServer) => [
  read(find, workshopsResource, FRESHNESS.workshops, (asked) => {
    const { after, limit } = readPage(asked.query);
    const { found } = select(asked);
    const rest = after === null ? found : found.filter((workshop) => isAfter(workshop, after));
    const data = rest.slice(0, limit);
    const last = data.at(-1);
    return { data, next: last && rest.length > data.length ? writeCursor(last) : undefined };
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
  const { filter, problems } = readFilter((name) => query.get(name));
  if (problems.length > 0) throw new QueryFault(problems.map(({ name, code }) => fault(name, code)));
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

const fault = (name: string, code: string): FieldFault => ({
  pointer: `?${name}`,
  code,
  detail: 'Cette valeur ne convient pas.',
});

interface Cursor {
  /** Epoch milliseconds. */
  readonly starts: number;
  readonly id: string;
}

/** `after`: `null` for the first page. */
function readPage(query: URLSearchParams): { after: Cursor | null; limit: number } {
  const faults: FieldFault[] = [];
  const cursor = query.get('cursor');
  const after = cursor === null ? null : readCursor(cursor);
  if (after === undefined) faults.push(fault('cursor', 'invalid'));
  const text = query.get('limit') ?? String(USUAL_LIMIT);
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MOST) faults.push(fault('limit', 'invalid'));
  if (faults.length > 0) throw new QueryFault(faults);
  return { after: after ?? null, limit };
}

const startOf = ({ sessions }: Workshop): number => epochOf(sessions[0]?.starts ?? '');

/** Base64url, as the server writes it; ids and numbers are ASCII. */
const writeCursor = (workshop: Workshop): string =>
  btoa(`${startOf(workshop)} ${workshop.id}`)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

function readCursor(text: string): Cursor | undefined {
  try {
    const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const [, starts, id] = /^(\d{1,16}) ([a-z0-9-]{1,64})$/.exec(plain) ?? [];
    return starts === undefined || id === undefined ? undefined : { starts: Number(starts), id };
  } catch {
    return undefined;
  }
}

const isAfter = (workshop: Workshop, { starts, id }: Cursor): boolean =>
  startOf(workshop) > starts || (startOf(workshop) === starts && workshop.id > id);

const published = new WeakMap<MockServer, { minute: number; workshops: PublishedWorkshop[] }>();

/** Every workshop in the order of the list: first session, then id. Made again each minute, not at each request. */
export function publishedWorkshops(server: MockServer, now: number): readonly PublishedWorkshop[] {
  const minute = Math.floor(now / 60_000);
  const known = published.get(server);
  if (known?.minute === minute) return known.workshops;
  const { workshops: series, poles } = server.content;
  const workshops = series.flatMap((one) => publishWorkshops(one, poles, now)).sort(byStart);
  published.set(server, { minute, workshops });
  return workshops;
}

const byStart = ({ workshop: a }: PublishedWorkshop, { workshop: b }: PublishedWorkshop): number =>
  startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1);
