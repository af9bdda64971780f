import type { Session, Workshop } from '../../contract/workshops.ts';
import { placesLeft, workshopStatus } from './status.ts';

/** A JSON value, as far as structured data needs it. */
type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json | undefined };

export interface JsonLdOptions {
  /** Name of the association that holds the workshops. */
  readonly organizer: string;
  /** Absolute address of a workshop's page; `undefined` leaves it out. */
  readonly urlOf: (workshop: Workshop) => string | undefined;
  /** Epoch milliseconds: decides whether places are on offer. */
  readonly now: number;
}

const SCHEMA = 'https://schema.org/';

/**
 * The text of one `<script type="application/ld+json">` with a schema.org `EducationEvent` for each workshop
 * (https://schema.org/EducationEvent). Safe inside HTML: no `<` is left in it.
 */
export function workshopsJsonLd(workshops: readonly Workshop[], options: JsonLdOptions): string {
  return write({
    '@context': SCHEMA.slice(0, -1),
    '@graph': workshops.map((workshop) => educationEvent(workshop, options)),
  });
}

/** One workshop as `EducationEvent`; several sessions become its `subEvent`s. */
export function educationEvent(workshop: Workshop, { organizer, urlOf, now }: JsonLdOptions): Json {
  const { sessions, places, price } = workshop;
  const last = sessions[sessions.length - 1];
  const { availability } = workshopStatus(workshop, now);
  const left = placesLeft(workshop);
  const url = urlOf(workshop);
  return {
    '@type': 'EducationEvent',
    '@id': url,
    url,
    name: workshop.title,
    description: workshop.summary,
    inLanguage: workshop.language,
    startDate: sessions[0]?.starts,
    endDate: last?.ends,
    previousStartDate: workshop.state === 'moved' ? workshop.previousSessions?.[0]?.starts : undefined,
    eventStatus: SCHEMA + EVENT_STATUS[workshop.state],
    eventAttendanceMode: SCHEMA + ATTENDANCE[workshop.format],
    location: locations(workshop, url),
    organizer: { '@type': 'Organization', name: organizer },
    audience: workshop.audiences.map(({ name }) => ({ '@type': 'Audience', audienceType: name })),
    isAccessibleForFree: price.cents === 0,
    maximumAttendeeCapacity: places.reduce((sum, { capacity }) => sum + capacity, 0),
    remainingAttendeeCapacity: left,
    offers: {
      '@type': 'Offer',
      price: (price.cents / 100).toFixed(2),
      priceCurrency: 'EUR',
      url,
      validFrom: workshop.registration.opens,
      availability:
        SCHEMA + (availability === 'places-left' || availability === 'few-left' ? 'InStock' : SOLD[availability]),
    },
    subEvent: sessions.length > 1 ? sessions.map((session, index) => subEvent(workshop, session, index)) : undefined,
  };
}

const EVENT_STATUS: Record<Workshop['state'], string> = {
  scheduled: 'EventScheduled',
  moved: 'EventRescheduled',
  cancelled: 'EventCancelled',
  other: 'EventScheduled',
};

const ATTENDANCE: Record<Workshop['format'], string> = {
  'on-site': 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
  other: 'OfflineEventAttendanceMode',
};

/** schema.org `ItemAvailability` where no place may be taken. */
const SOLD = {
  'full-waiting': 'SoldOut',
  full: 'SoldOut',
  'not-yet': 'PreOrder',
  'registration-closed': 'OutOfStock',
  cancelled: 'Discontinued',
  past: 'Discontinued',
} as const;

const subEvent = ({ title }: Workshop, { starts, ends }: Session, index: number): Json => ({
  '@type': 'EducationEvent',
  name: `${title} (${index + 1})`,
  startDate: starts,
  endDate: ends,
});

function locations({ format, pole }: Workshop, url: string | undefined): Json | undefined {
  const place: Json | undefined = pole && {
    '@type': 'Place',
    name: pole.name,
    address: {
      '@type': 'PostalAddress',
      ...(pole.address && { streetAddress: pole.address.street }),
      addressLocality: pole.address?.city ?? pole.place.name,
      postalCode: pole.address?.postcode ?? pole.place.postcodes[0],
      addressCountry: 'FR',
    },
  };
  const online: Json | undefined =
    format === 'online' || format === 'hybrid' ? { '@type': 'VirtualLocation', url } : undefined;
  return place && online ? [place, online] : (place ?? online);
}

/**
 * JSON text of a value. Not `JSON.stringify` on the whole: Prototype.js gives arrays a `toJSON` that would turn each
 * into a string (prototype #338). `<` is escaped, so that no text can close the script element.
 */
function write(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(write).join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value).replaceAll('<', '\\u003c');
  return `{${Object.entries(value)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .map(([name, part]) => `${write(name)}:${write(part)}`)
    .join(',')}}`;
}
