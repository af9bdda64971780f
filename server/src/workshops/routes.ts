import * as z from 'zod/mini';
import { CALENDAR_TYPE } from '../../../content/publish/feeds/calendar-text.ts';
import { feedFilter, selectionFeed, workshopFile } from '../../../content/publish/feeds/public-calendars.ts';
import { type Workshop, workshopResource, workshopsResource } from '../../../src/contract/workshops.ts';
import { parisDate } from '../../../src/domain/dates/paris.ts';
import { filterWorkshops, type WorkshopFilter } from '../../../src/domain/workshops/filter.ts';
import { FILTER_NAMES, type FilterProblem, readFilter } from '../../../src/domain/workshops/filter-query.ts';
import { epochOf } from '../../../src/domain/workshops/session-time.ts';
import { type CachePolicy, DAY, MINUTE } from '../http/caching.ts';
import { ProblemError } from '../http/problems.ts';
import type { Services } from '../app/services.ts';
import { publicWorkshop } from './workshop-facts.ts';
import { ACTIVE, countStatuses, type StatusCount } from '../registrations/repository.ts';
import { findWorkshopRow, listWorkshopRows, type WorkshopRow } from './repository.ts';
import { resourceEndpoint, type TextEndpoint } from '../http/endpoint.ts';

/** Places go quickly, and the server counts again before it gives one. */
export const PLACES_CACHE: CachePolicy = { maxAge: MINUTE / 2, staleWhileRevalidate: 5 * MINUTE, staleIfError: DAY };
const feedCache: CachePolicy = { maxAge: 15 * MINUTE, staleWhileRevalidate: DAY, staleIfError: 7 * DAY };

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;

const text = () => z.optional(z.string());
const filterShape = {
  from: text(),
  to: text(),
  pole: text(),
  stage: text(),
  theme: text(),
  format: text(),
  language: text(),
  places: text(),
  q: text(),
} satisfies Record<(typeof FILTER_NAMES)[number], unknown>;
const feedQuery = z.object(filterShape);
const listQuery = z.object({
  ...filterShape,
  cursor: z.optional(
    z.string().check(z.refine((value) => readCursor(value) !== undefined, 'Ce repère de page est inconnu.')),
  ),
  limit: z.optional(
    z
      .string()
      .check(
        z.refine(
          (value) => /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= MAX_LIMIT,
          `Indiquez un nombre de 1 à ${MAX_LIMIT}.`,
        ),
      ),
  ),
});

export const workshops = resourceEndpoint(workshopsResource, {
  name: 'Workshop',
  summary:
    'Workshops from a day on (today without from), by first session. Values joined by commas; places=left; q: words.',
  query: listQuery,
  cache: PLACES_CACHE,
  load: async (services, { query: { cursor, limit = String(DEFAULT_LIMIT), ...query } }) => {
    const found = await findWorkshops(services, query);
    const after = cursor === undefined ? undefined : readCursor(cursor);
    const rest = after === undefined ? found : found.filter((workshop) => isAfter(workshop, after));
    const data = rest.slice(0, Number(limit));
    const last = data.at(-1);
    return { data, ...(last && rest.length > data.length && { next: writeCursor(last) }) };
  },
});

export const workshop = resourceEndpoint(workshopResource, {
  name: 'Workshop',
  summary: 'One workshop, also a past or cancelled one.',
  cache: PLACES_CACHE,
  load: async (services, { params }) => {
    const data = await findWorkshop(services, params['id'] ?? '');
    return data && { data };
  },
});

export const workshopsFeed: TextEndpoint = {
  path: '/workshops.ics',
  shape: 'text',
  name: 'ICalendar',
  summary:
    'The same selection as /workshops as iCalendar (RFC 5545), to subscribe to: also the last three months; cancelled ones stay and say so.',
  schema: z.string(),
  query: feedQuery,
  mediaType: CALENDAR_TYPE,
  cache: feedCache,
  load: async (services, { query }) => {
    // What `mountApi` parsed with the schema above.
    const asked = query as z.infer<typeof feedQuery>;
    const filter = readQuery(asked);
    const found = await selectWorkshops(services, feedFilter(filter, parisDate(services.clock.now())));
    return selectionFeed(found, filter, services.settings.publicUrl);
  },
};

export const workshopCalendarFile: TextEndpoint = {
  path: '/workshops/{id}.ics',
  shape: 'text',
  name: 'ICalendar',
  summary: 'One workshop as iCalendar, one event for each session.',
  schema: z.string(),
  mediaType: CALENDAR_TYPE,
  cache: feedCache,
  load: async (services, { params }) => {
    const found = await findWorkshop(services, params['id'] ?? '');
    return found && workshopFile(found, services.settings.publicUrl);
  },
};

type FilterTexts = Partial<Record<(typeof FILTER_NAMES)[number], string | undefined>>;

/** The workshops that a query asks for, by first session, then id. Throws `invalid-query`. */
const findWorkshops = async (services: Services, query: FilterTexts): Promise<Workshop[]> =>
  selectWorkshops(services, readQuery(query));

/** The workshops that fit, from today on unless the filter says otherwise; by first session, then id. */
export async function selectWorkshops({ store, clock }: Services, asked: WorkshopFilter): Promise<Workshop[]> {
  const now = clock.now();
  const filter = { from: parisDate(now), ...definedOnly(asked) };
  const endsAfter = epochOf(`${filter.from}T00:00:00Z`) - 24 * 3_600_000;
  const [rows, counts] = [await listWorkshopRows(store.db, endsAfter), await countStatuses(store.db)];
  const byWorkshop = new Map<string, StatusCount[]>();
  for (const count of counts) {
    const known = byWorkshop.get(count.workshopId);
    if (known) known.push(count);
    else byWorkshop.set(count.workshopId, [count]);
  }
  const of = ({ id }: WorkshopRow): StatusCount[] => byWorkshop.get(id) ?? [];
  const isHeld = (row: WorkshopRow): boolean => of(row).some(({ status }) => ACTIVE.includes(status));
  const all = rows.filter((row) => !row.withdrawn || isHeld(row)).map((row) => publicWorkshop(row, of(row), now));
  return filterWorkshops(all, filter, now);
}

/** One workshop as everybody may read it. */
export async function findWorkshop({ store, clock }: Services, id: string): Promise<Workshop | undefined> {
  const row = await findWorkshopRow(store.db, id);
  return row && publicWorkshop(row, await countStatuses(store.db, id), clock.now());
}

function readQuery(query: FilterTexts): WorkshopFilter {
  const { filter, problems } = readFilter((name) => query[name] ?? null);
  if (problems.length === 0) return filter;
  throw new ProblemError(
    'invalid-query',
    problems.map(({ name, code }) => ({ pointer: `?${name}`, code, detail: PROBLEM_WORDS[code] })),
  );
}

const PROBLEM_WORDS: Record<FilterProblem['code'], string> = {
  malformed: 'Cette valeur n’a pas la forme attendue.',
  'too-long': 'Cette valeur est trop longue.',
  'out-of-order': 'La date de fin vient avant la date de début.',
};

const definedOnly = (filter: WorkshopFilter): WorkshopFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

interface Cursor {
  readonly starts: number;
  readonly id: string;
}

const firstStart = ({ sessions }: Workshop): number => epochOf(sessions[0]?.starts ?? '');

/** Where the next page begins: by what the list is sorted by, so that a workshop that comes or goes moves no page. */
const writeCursor = (workshop: Workshop): string =>
  Buffer.from(`${firstStart(workshop)} ${workshop.id}`).toString('base64url');

function readCursor(text: string): Cursor | undefined {
  const [, starts, id] = /^(\d{1,16}) ([a-z0-9-]{1,64})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  return starts === undefined || id === undefined ? undefined : { starts: Number(starts), id };
}

function isAfter(workshop: Workshop, cursor: Cursor): boolean {
  const starts = firstStart(workshop);
  return starts > cursor.starts || (starts === cursor.starts && workshop.id > cursor.id);
}
