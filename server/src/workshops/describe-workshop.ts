import type { Registration } from '../../../api/schema/registrations.ts';
import type { AttendanceMode, Session, Workshop } from '../../../src/contract/workshops.ts';
import { parseInstant } from '../../../src/domain/dates/instant.ts';
import { dateOf, daysOf } from '../../../src/domain/workshops/session-time.ts';
import { venueLine } from '../../../content/publish/workshops/venue.ts';
import { directionsTo } from '../../../src/domain/poles/directions.ts';
import { feedWords, frenchPrice } from '../../../content/publish/feeds/words.ts';
import { fr as detailWords } from '../../../src/i18n/workshop-calendar/workshop/fr.ts';
import { factWords as words } from './words/facts.ts';
import { formatDate, formatTime } from '../../../src/i18n/format.ts';

/** A label, what is to be said, which is empty where the link says it all, and where to go. */
type Fact = readonly [label: string, text: string, link?: { readonly label: string; readonly address: string }];

/** How the holder of an online seat takes part; without `url` the address is not known yet. */
interface JoinOnline {
  readonly url: string | undefined;
}

/**
 * What a person needs to know to come, as label and text, in French; for mails and for the page of a registration.
 * `join`: how to take part online, for the holder of an online seat.
 */
export const workshopFacts = (workshop: Workshop, mode: AttendanceMode | 'other', join?: JoinOnline): Fact[] => [
  ...workshop.sessions.map((session): Fact => [words.labels.when, sessionWords(session)]),
  ...placeFacts(workshop, mode, join),
];

/** The same without the dates. `mode` is `other` where nobody has chosen yet how to attend. */
export function placeFacts(workshop: Workshop, mode: AttendanceMode | 'other', join?: JoinOnline): Fact[] {
  const { labels } = words;
  const { price, accessibility } = workshop;
  const cost = price.cents === 0 ? words.free : [frenchPrice(price.cents), price.note].filter(Boolean).join('. ');
  const access = [detailWords.wheelchair[accessibility.wheelchair], accessibility.notes].filter(Boolean).join('. ');
  return [
    whereFact(workshop, mode),
    ...(join === undefined ? [] : [joinFact(join)]),
    [labels.price, cost],
    ...(mode === 'online' ? [] : [[labels.access, access] satisfies Fact]),
  ];
}

/** How the holder of a registration takes part online; `undefined`: not at all. */
export const joinOnline = ({
  mode,
  status,
  joinUrl,
}: Pick<Registration, 'mode' | 'status' | 'joinUrl'>): JoinOnline | undefined =>
  mode === 'online' && status === 'confirmed' ? { url: joinUrl } : undefined;

const joinFact = ({ url }: JoinOnline): Fact =>
  url === undefined
    ? [words.labels.join, words.joinLater]
    : [words.labels.join, '', { label: words.join, address: url }];

function whereFact(workshop: Workshop, mode: AttendanceMode | 'other'): Fact {
  const place = placeWords(workshop, mode);
  const { pole } = workshop;
  if (pole === undefined || mode === 'online') return [words.labels.where, place];
  return [words.labels.where, place, { label: words.directions, address: directionsTo(pole).osm }];
}

/** `le mardi 8 décembre 2026, de 14 h 00 à 16 h 30`; what ends at midnight ends on its own day. */
export function sessionWords(session: Session): string {
  const { starts, ends } = session;
  const { first, last } = daysOf(session);
  const end = last < dateOf(ends) ? words.midnight : timeOf(ends);
  return first === last
    ? words.range(longDay(first), timeOf(starts), end)
    : words.rangeDays(longDay(first), timeOf(starts), longDay(last), end);
}

/** `mardi 8 décembre 2026 à 14 h 00`. */
export const momentWords = (instant: string): string => words.moment(longDay(dateOf(instant)), timeOf(instant));

function placeWords({ pole, format }: Workshop, mode: AttendanceMode | 'other'): string {
  if (pole === undefined || mode === 'online') return words.onlinePlace;
  const place = venueLine(pole);
  if (format !== 'hybrid') return place;
  return mode === 'on-site' ? `${place} (${words.onSite})` : feedWords.orOnline(place);
}

const longDay = (date: string): string => formatDate(date, 'fr', { weekday: true, year: true });
const timeOf = (instant: string): string => formatTime(parseInstant(instant).wall, 'fr');
