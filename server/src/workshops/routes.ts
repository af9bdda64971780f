import * as z from 'zod/mini';
import { FRESHNESS } from '../../../api/freshness.ts';
import { readWorkshopFilter } from '../../../api/queries/read-query.ts';
import { WorkshopFilterQuery, WorkshopListQuery } from '../../../api/queries/queries.ts';
import { listPage, readCursor } from '../../../api/workshops/list-page.ts';
import { CALENDAR_TYPE } from '../../../content/publish/feeds/calendar-text.ts';
import { feedFilter, selectionFeed, workshopFile } from '../../../content/publish/feeds/public-calendars.ts';
import { workshopResource, workshopsResource } from '../../../src/contract/workshops.ts';
import { parisDate } from '../../../src/domain/dates/paris.ts';
import type { Clock } from '../environment/clock.ts';
import { type Endpoint, resourceEndpoint, textEndpoint } from '../http/endpoint.ts';
import type { Queries } from '../store/store.ts';
import { findWorkshop, selectWorkshops } from './service.ts';

interface Dependencies {
  readonly db: Queries;
  readonly clock: Clock;
  readonly settings: { readonly publicUrl: string };
}

export const workshopEndpoints = ({ db, clock, settings }: Dependencies): Endpoint[] => [
  resourceEndpoint(workshopsResource, {
    name: 'Workshop',
    summary:
      'Workshops from a day on (today without from), by first session. Values joined by commas; places=left; q: words.',
    query: WorkshopListQuery,
    cache: FRESHNESS.workshops,
    load: async ({ query: { cursor, limit, ...query } }) => {
      const found = await selectWorkshops(db, readWorkshopFilter(query), clock.now());
      return listPage(found, cursor === undefined ? undefined : readCursor(cursor), limit);
    },
  }),
  textEndpoint({
    path: '/workshops.ics',
    name: 'ICalendar',
    summary:
      'The same selection as /workshops as iCalendar (RFC 5545), to subscribe to: also the last three months; cancelled ones stay and say so.',
    schema: z.string(),
    query: WorkshopFilterQuery,
    mediaType: CALENDAR_TYPE,
    cache: FRESHNESS.feeds,
    load: async ({ query }) => {
      const filter = readWorkshopFilter(query);
      const nowMs = clock.now();
      const found = await selectWorkshops(db, feedFilter(filter, parisDate(nowMs)), nowMs);
      return selectionFeed(found, filter, settings.publicUrl);
    },
  }),
  // Before `/workshops/{id}`, which would take it for an id.
  textEndpoint({
    path: '/workshops/{id}.ics',
    name: 'ICalendar',
    summary: 'One workshop as iCalendar, one event for each session.',
    schema: z.string(),
    mediaType: CALENDAR_TYPE,
    cache: FRESHNESS.feeds,
    load: async ({ params }) => {
      const found = await findWorkshop(db, params['id'] ?? '', clock.now());
      return found && workshopFile(found, settings.publicUrl);
    },
  }),
  resourceEndpoint(workshopResource, {
    name: 'Workshop',
    summary: 'One workshop, also a past or cancelled one.',
    cache: FRESHNESS.workshops,
    load: async ({ params }) => {
      const data = await findWorkshop(db, params['id'] ?? '', clock.now());
      return data && { data };
    },
  }),
];
