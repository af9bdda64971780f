import type { Workshop } from '../../contract/workshops.ts';
import { utcDate } from '../dates/calendar-date.ts';
import { pad } from '../dates/instant.ts';
import { epochOf } from './session-time.ts';

/** What an entry in somebody's calendar says. */
export interface CalendarEntry {
  readonly title: string;
  readonly details: string;
  readonly location: string;
  /** RFC 3339 instants. */
  readonly starts: string;
  readonly ends: string;
}

/** One entry for each session, numbered when there are several: these services take one event at a time. */
export function calendarEntries(
  { title, sessions }: Pick<Workshop, 'title' | 'sessions'>,
  { details, location }: Pick<CalendarEntry, 'details' | 'location'>,
): CalendarEntry[] {
  const number = (index: number) => (sessions.length > 1 ? ` (${index + 1}/${sessions.length})` : '');
  return sessions.map(({ starts, ends }, index) => ({ title: title + number(index), details, location, starts, ends }));
}

/** Address that opens Google Calendar with the entry filled in; nothing is sent until the visitor follows it. */
export const googleCalendarUrl = ({ title, details, location, starts, ends }: CalendarEntry): string =>
  `https://calendar.google.com/calendar/render?${query({
    action: 'TEMPLATE',
    text: title,
    dates: `${basicUtc(starts)}/${basicUtc(ends)}`,
    ctz: 'Europe/Paris',
    details,
    location,
  })}`;

/** Address that opens Outlook on the web; `live` for private accounts, `office` for those of an organisation. */
export const outlookCalendarUrl = (
  { title, details, location, starts, ends }: CalendarEntry,
  account: 'live' | 'office' = 'live',
): string =>
  `https://outlook.${account}.com/calendar/0/deeplink/compose?${query({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    body: details,
    location,
    startdt: extendedUtc(starts),
    enddt: extendedUtc(ends),
  })}`;

/** `encodeURIComponent`, not `URLSearchParams`: Outlook shows the `+` of the latter as a plus sign. */
const query = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

/** Not `toISOString`, which host pages replace. */
function extendedUtc(instant: string): string {
  const ms = epochOf(instant);
  const at = new Date(ms);
  return `${utcDate(ms)}T${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}Z`;
}

const basicUtc = (instant: string): string => extendedUtc(instant).replace(/[-:]/g, '');
