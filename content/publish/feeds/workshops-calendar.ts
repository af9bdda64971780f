import type { AttendanceMode, Session, Workshop } from '../../../src/contract/workshops.ts';
import { parseInstant } from '../../../src/domain/dates/instant.ts';
import { dateOf } from '../../../src/domain/workshops/session-time.ts';
import { venueLine } from '../workshops/venue.ts';
import { feedWords as words, frenchPrice } from './words.ts';
import { formatDate, formatTime } from '../../../src/i18n/format.ts';
import { calendarText, type CalendarEvent } from './calendar-text.ts';

/** How many hours a subscriber may wait before asking again. */
const REFRESH_HOURS = 2;

export interface WorkshopOptions {
  /** Absolute address of the page of a workshop. */
  readonly pageOf: (workshop: Workshop) => string;
}

export interface WorkshopFeedOptions extends WorkshopOptions {
  /** Page that shows the same selection, and address of the feed itself; absolute. */
  readonly url?: string | undefined;
  readonly source?: string | undefined;
}

/** What a person who registered gets beside the public facts. */
export interface ParticipantOptions extends WorkshopOptions {
  readonly mode?: AttendanceMode | undefined;
  readonly joinUrl?: string | undefined;
  /** SEQUENCE in the calendar of this person; else that of the workshop. */
  readonly sequence?: number | undefined;
}

/** A file for one person's own calendar: RFC 5546 wants to know whose events they are. */
export interface PersonalFileOptions extends ParticipantOptions {
  readonly organizer: { readonly name: string; readonly address: string };
}

export interface CancellationOptions extends PersonalFileOptions {
  /** RFC 3339 instant of the cancellation. */
  readonly cancelledAt: string;
}

/** The feed of a selection, `/workshops.ics`; without workshops a valid empty calendar. */
export const workshopsCalendar = (workshops: readonly Workshop[], options: WorkshopFeedOptions): string =>
  calendarText({
    feed: {
      name: words.name,
      description: words.description,
      url: options.url,
      source: options.source,
      refreshHours: REFRESH_HOURS,
    },
    events: workshops.flatMap((workshop) => workshopEvents(workshop, options)),
  });

/** One workshop, `/workshops/{id}.ics`, with all its sessions. */
export const workshopCalendar = (workshop: Workshop, options: ParticipantOptions): string =>
  calendarText({ events: workshopEvents(workshop, options) });

/**
 * What puts a workshop into a person's calendar: iTIP's PUBLISH (RFC 5546, 3.2.1). One text for each session: Outlook takes
 * a file of several events for a whole calendar, and adds none of them to the person's own.
 */
export const workshopInvitations = (workshop: Workshop, options: PersonalFileOptions): string[] =>
  workshopEvents(workshop, options).map((event) =>
    calendarText({ method: 'PUBLISH', events: [{ ...event, organizer: options.organizer }] }),
  );

/**
 * What takes a workshop out of a person's calendar, theirs or everybody's cancellation: iTIP's CANCEL (RFC 5546, 3.2.5),
 * under the UIDs the person holds. One text for each session, for such a text is about one UID.
 */
export const workshopCancellations = (workshop: Workshop, options: CancellationOptions): string[] =>
  workshopEvents(workshop, options).map((event) =>
    calendarText({
      method: 'CANCEL',
      events: [
        {
          ...event,
          status: 'CANCELLED',
          // A program that knows no CANCEL shows it all the same.
          summary: workshop.state === 'cancelled' ? event.summary : words.left(event.summary),
          updatedAt: options.cancelledAt,
          organizer: options.organizer,
        },
      ],
    }),
  );

/**
 * One event for each session, tied to the first. A session keeps its UID when it moves; a cancelled workshop stays, so
 * that the calendars that hold it take it off.
 */
export function workshopEvents(workshop: Workshop, options: ParticipantOptions): CalendarEvent[] {
  const { id, sessions, state, title, pole, updatedAt, theme } = workshop;
  const { sequence = workshop.sequence } = options;
  const uidOf = (index: number) => `workshop-${id}-${index + 1}@alexis-grand-est`;
  return sessions.map(({ starts, ends }, index): CalendarEvent => {
    const numbered = sessions.length > 1 ? words.session(title, index + 1, sessions.length) : title;
    return {
      uid: uidOf(index),
      sequence,
      updatedAt,
      status: state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
      // Said in the title too: many programs show a cancelled event of a subscribed feed like any other.
      summary: state === 'cancelled' ? words.cancelled(numbered) : numbered,
      time: { starts, ends },
      description: description(workshop, workshop.previousSessions?.[index], options),
      location: location(workshop, options.mode),
      geo: options.mode === 'online' ? undefined : pole?.place,
      url: options.pageOf(workshop),
      categories: [theme.name],
      siblingOf: index > 0 ? uidOf(0) : undefined,
    };
  });
}

function location({ format, pole }: Workshop, mode: AttendanceMode | undefined): string {
  if (pole === undefined || mode === 'online') return words.online;
  const place = venueLine(pole);
  return format === 'hybrid' && mode === undefined ? words.orOnline(place) : place;
}

function description(workshop: Workshop, previous: Session | undefined, options: ParticipantOptions): string {
  const { summary, stateNote, state, sessions, price, demo } = workshop;
  return [
    stateNote,
    state === 'moved' && previous && words.movedFrom(when(previous.starts)),
    summary,
    sessions.length > 1 && words.oneRegistration,
    price.cents === 0 ? words.free : [words.price(frenchPrice(price.cents)), price.note].filter(Boolean).join(' '),
    options.joinUrl && words.join(options.joinUrl),
    words.register(options.pageOf(workshop)),
    demo && words.demo,
  ]
    .filter(Boolean)
    .join('\n');
}

const when = (instant: string): string =>
  words.at(
    formatDate(dateOf(instant), 'fr', { weekday: true, year: true }),
    formatTime(parseInstant(instant).wall, 'fr'),
  );
