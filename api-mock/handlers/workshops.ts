import { type PublishedWorkshop, publishWorkshops } from '../../content/publish/workshop.ts';
import { workshopResource, workshopsResource } from '../../src/contract/workshops.ts';
import { parisDate } from '../../src/domain/dates/paris.ts';
import { filterWorkshops } from '../../src/domain/workshops/filter.ts';
import { readFilter } from '../../src/domain/workshops/filter-query.ts';
import type { FieldFault } from '../answers.ts';
import { FRESHNESS } from '../freshness.ts';
import type { FindServer, MockServer } from '../mock-server.ts';
import { QueryFault, read } from './read.ts';

const DEFAULT_LIMIT = 50;
const MOST = 200;

export const workshopHandlers = (find: FindServer) => [
  read(find, workshopsResource, FRESHNESS.workshops, ({ server, query, now }) => {
    const { filter, problems } = readFilter((name) => query.get(name));
    const faults = problems.map(({ name }): FieldFault => fault(name));
    const limit = readLimit(query.get('limit'), faults);
    const cursor = query.get('cursor');
    if (faults.length > 0) throw new QueryFault(faults);
    const all = publishedWorkshops(server, now).map(({ workshop }) => workshop);
    const fitting = filterWorkshops(all, { ...filter, from: filter.from ?? parisDate(now) }, now);
    const start = cursor === null ? 0 : fitting.findIndex(({ id }) => id === cursor);
    if (start < 0) throw new QueryFault([fault('cursor')]);
    return { data: fitting.slice(start, start + limit), next: fitting[start + limit]?.id };
  }),
  read(find, workshopResource, FRESHNESS.workshops, ({ server, params, now }) => {
    const found = publishedWorkshops(server, now).find(({ workshop }) => workshop.id === params['id']);
    return found && { data: found.workshop };
  }),
];

const fault = (name: string): FieldFault => ({
  pointer: `?${name}`,
  code: 'invalid',
  detail: 'Un paramètre de la demande ne convient pas.',
});

function readLimit(text: string | null, faults: FieldFault[]): number {
  const limit = text === null ? DEFAULT_LIMIT : /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MOST) faults.push(fault('limit'));
  return limit;
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
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  published.set(server, { minute, workshops });
  return workshops;
}

const orderOf = ({ workshop: { sessions, id } }: PublishedWorkshop): string =>
  `${new Date(sessions[0]?.starts ?? 0).toISOString()} ${id}`;
