import { writeFilter } from '../../../domain/workshops/filter-query.ts';
import type { WorkshopFilter } from '../../../domain/workshops/filter.ts';

/**
 * Address of the feed that holds what the view shows, absolute. `base` is the address of the API, which may be relative
 * to the page. The period is left out: a subscription goes on.
 */
export function feedUrl(base: string, filter: WorkshopFilter): string {
  const query = writeFilter({ ...filter, from: undefined, to: undefined })
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2C/g, ',')}`)
    .join('&');
  return new URL(`${base}/workshops.ics${query ? `?${query}` : ''}`, document.baseURI).href;
}

/** The same for the program that reads calendars. */
export const webcalUrl = (url: string): string => url.replace(/^https?:/, 'webcal:');
