import { addDays } from '../../../src/domain/dates/calendar-date.ts';
import { parseInstant } from '../../../src/domain/dates/instant.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { fold, textValue, uriValue } from './content-line.ts';
import { PARIS_TIMEZONE } from './paris-timezone.ts';

/**
 * When something takes place: between two instants (RFC 3339; without `ends` at one moment, or until nobody said when),
 * or on whole days (`YYYY-MM-DD`, both inclusive).
 */
export type EventTime =
  { readonly starts: string; readonly ends?: string } | { readonly first: string; readonly last: string };

/** One VEVENT. Texts are plain; escaping and folding happen here. */
export interface CalendarEvent {
  /** Globally unique and the same for ever; `sequence` grows with every change of time, place or status. */
  readonly uid: string;
  readonly sequence: number;
  /** RFC 3339 instant of the last change. */
  readonly updatedAt: string;
  /** Who arranges it; a calendar with a `method` has to say so. An address alone. */
  readonly organizer?: { readonly name: string; readonly address: string } | undefined;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly summary: string;
  readonly time: EventTime;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  /** WGS84 degrees. */
  readonly geo?: { readonly lat: number; readonly lon: number } | undefined;
  readonly url?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  /** `uid` of an event it belongs together with, such as the first of several sessions. */
  readonly siblingOf?: string | undefined;
}

/** What a subscriber is told about a calendar as a whole. */
export interface Feed {
  readonly name: string;
  readonly description?: string | undefined;
  /** Page that shows the same to people, and address of this very calendar; absolute. */
  readonly url?: string | undefined;
  readonly source?: string | undefined;
  /** How often a subscriber should ask again, in hours. */
  readonly refreshHours: number;
}

export interface Calendar {
  /**
   * Set for a calendar to subscribe to. Absent in a file of single events: there a name would make Outlook create a calendar
   * of its own for them ([MS-OXCICAL], X-WR-CALNAME).
   */
  readonly feed?: Feed | undefined;
  /**
   * What a program is asked to do with it (RFC 5546): `PUBLISH` adds the one event in it, `CANCEL` takes it off. Absent: to
   * read it, or to subscribe to it.
   */
  readonly method?: 'PUBLISH' | 'CANCEL' | undefined;
  readonly events: readonly CalendarEvent[];
}

const HOUR_MS = 3_600_000;

/** Media type of the text. */
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/**
 * A calendar as iCalendar text (RFC 5545 with the properties of RFC 7986, and the `X-` ones older programs read). It
 * depends on its input alone, so that an unchanged calendar keeps its ETag. Without events it is still valid: the
 * VTIMEZONE is the one component RFC 5545 asks for.
 *
 * Own writer: `ical-generator` 11 writes DTSTAMP in local time, leaves calendar names unescaped and knows no
 * RELATED-TO; `ts-ics` 2 knows neither REFRESH-INTERVAL nor SOURCE and folds by characters.
 */
export function calendarText(calendar: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alexis Grand Est//Alexis Kit//FR',
    'CALSCALE:GREGORIAN',
    ...plain('METHOD', calendar.method),
    ...(calendar.feed ? feedLines(calendar.feed, calendar.events) : []),
    ...PARIS_TIMEZONE,
    ...calendar.events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function feedLines({ name, description, url, source, refreshHours }: Feed, events: readonly CalendarEvent[]): string[] {
  const changes = events.map(({ updatedAt }) => utc(updatedAt)).sort();
  return [
    ...text('NAME', name),
    ...text('X-WR-CALNAME', name),
    ...text('DESCRIPTION', description),
    ...text('X-WR-CALDESC', description),
    'X-WR-TIMEZONE:Europe/Paris',
    ...uri('URL', url),
    ...uri('SOURCE;VALUE=URI', source),
    ...plain('REFRESH-INTERVAL;VALUE=DURATION', `PT${refreshHours}H`),
    ...plain('X-PUBLISHED-TTL', `PT${refreshHours}H`),
    ...plain('LAST-MODIFIED', changes[changes.length - 1]),
  ];
}

function eventLines(event: CalendarEvent): string[] {
  const { geo, organizer, categories = [] } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(event.uid)}`,
    // Without METHOD, DTSTAMP is the moment of the last change (RFC 5545, 3.8.7.2); what cancels is made at that moment.
    `DTSTAMP:${utc(event.updatedAt)}`,
    `LAST-MODIFIED:${utc(event.updatedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.status}`,
    ...(organizer ? [`ORGANIZER;CN="${organizer.name}":mailto:${organizer.address}`] : []),
    ...timeLines(event.time),
    ...text('SUMMARY', event.summary),
    ...text('DESCRIPTION', event.description),
    ...text('LOCATION', event.location),
    ...plain('GEO', geo && `${geo.lat};${geo.lon}`),
    ...uri('URL', event.url),
    ...plain('CATEGORIES', categories.map(textValue).join(',')),
    ...text('RELATED-TO;RELTYPE=SIBLING', event.siblingOf),
    // Somebody who is not free at a cancelled event, or all day long at a date still to be settled, is not helped.
    `TRANSP:${event.status === 'CONFIRMED' && 'starts' in event.time ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

function timeLines(time: EventTime): string[] {
  // DTEND is exclusive.
  return 'first' in time
    ? [`DTSTART;VALUE=DATE:${basic(time.first)}`, `DTEND;VALUE=DATE:${basic(addDays(time.last, 1))}`]
    : [local('DTSTART', time.starts), ...(time.ends === undefined ? [] : [local('DTEND', time.ends)])];
}

/** Paris wall time; in UTC within the hour that October shows twice, which programs read one way or the other. */
function local(name: string, instant: string): string {
  const { epochMs } = parseInstant(instant);
  const wall = parisText(epochMs).slice(0, 19);
  const isDouble = [-HOUR_MS, HOUR_MS].some((shift) => parisText(epochMs + shift).slice(0, 19) === wall);
  return isDouble ? `${name}:${utc(instant)}` : `${name};TZID=Europe/Paris:${basic(wall)}`;
}

const utc = (instant: string): string =>
  `${basic(new Date(parseInstant(instant).epochMs).toISOString().slice(0, 19))}Z`;

const basic = (extended: string): string => extended.replace(/[-:]/g, '');

const plain = (name: string, value: string | number | undefined): string[] => (value ? [`${name}:${value}`] : []);
const text = (name: string, value: string | undefined): string[] => plain(name, value && textValue(value));
const uri = (name: string, value: string | undefined): string[] => plain(name, value && uriValue(value));
