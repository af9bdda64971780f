import type { Workshop } from '../../../src/contract/workshops.ts';
import type { WorkshopFilter } from '../../../src/domain/workshops/filter.ts';
import { writeFilter } from '../../../src/domain/workshops/filter-query.ts';
import { addDays } from '../../../src/domain/dates/calendar-date.ts';
import { workshopCalendar, workshopsCalendar } from './workshops-calendar.ts';

/** Page of a workshop for people, absolute; the fragment is the calendar's own (`widgets/workshop-calendar`). */
export const workshopPage = (publicUrl: string, id: string): string =>
  `${publicUrl}/embed/workshop-calendar#alexis-workshops=open.${id}`;

/** How many days a feed goes back: a subscriber keeps what took place in the last three months. */
const PAST_DAYS = 92;

/** What a feed lists of a selection on a day of Paris (`YYYY-MM-DD`). */
export const feedFilter = (filter: WorkshopFilter, today: string): WorkshopFilter => ({
  ...filter,
  from: filter.from ?? addDays(today, -PAST_DAYS),
});

/**
 * `/workshops.ics`: what `filter` selected, to subscribe to. However it was asked for, its address is written in one
 * order: the same feed keeps its entity tag. `publicUrl`: address of the server, without a trailing slash.
 */
export function selectionFeed(workshops: readonly Workshop[], filter: WorkshopFilter, publicUrl: string): string {
  const selection = new URLSearchParams(writeFilter(filter)).toString();
  const suffix = selection === '' ? '' : `?${selection}`;
  return workshopsCalendar(workshops, {
    pageOf: ({ id }) => workshopPage(publicUrl, id),
    url: `${publicUrl}/embed/workshop-calendar${suffix}`,
    source: `${publicUrl}/api/v1/workshops.ics${suffix}`,
  });
}

/** `/workshops/{id}.ics`. */
export const workshopFile = (workshop: Workshop, publicUrl: string): string =>
  workshopCalendar(workshop, { pageOf: ({ id }) => workshopPage(publicUrl, id) });
