import { ATTENDANCE_MODES, type ModePlaces, type Session, type Workshop } from '../../../src/contract/workshops.ts';
import { addDays, daysBetween } from '../../../src/domain/dates/calendar-date.ts';
import { pad } from '../../../src/domain/dates/instant.ts';
import { parisDate, parisInstant, parisText } from '../../../src/domain/dates/paris.ts';
import { registrationState } from '../../../api/workshops/registration-state.ts';
import { epochOf } from '../../../src/domain/workshops/session-time.ts';
import { frenchTypography as set } from '../../../src/i18n/typography.ts';
import type { PoleContent } from '../../schema/pole.ts';
import type { SeriesException, WorkshopSeries } from '../../schema/workshop.ts';
import { occurrenceDays, workingDayFrom, type OccurrenceDay } from './workshop-dates.ts';

/** How far the series are expanded from today: back, so that past workshops can be looked up, and ahead. In days. */
export const PAST_DAYS = 35;
export const FUTURE_DAYS = 183;

export interface PublishedWorkshop {
  readonly workshop: Workshop;
  /** Whether names are taken once no place is left; the wire says it only when that is so. */
  readonly waitingList: boolean;
}

/** What publishing needs of a pôle. */
type SeriesPole = Pick<PoleContent, 'slug' | 'name' | 'place' | 'address' | 'holidays'>;

/**
 * The occurrences of a series from `PAST_DAYS` before `nowMs` (epoch milliseconds) to `FUTURE_DAYS` after, in order. An
 * occurrence keeps its id, dates and fate at whatever moment it is published. Throws `RangeError` when the pôle of the
 * series is not among `poles`, and what `occurrenceDays` throws.
 */
export function publishWorkshops(
  series: WorkshopSeries,
  poles: readonly SeriesPole[],
  nowMs: number,
): PublishedWorkshop[] {
  const pole = poles.find(({ slug }) => slug === series.pole);
  if (series.pole !== undefined && pole === undefined) throw new RangeError(`unknown pôle: ${series.pole}`);
  const today = parisDate(nowMs);
  const region = pole?.holidays ?? { moselle: false, goodFriday: false };
  return occurrenceDays(series, addDays(today, -PAST_DAYS), addDays(today, FUTURE_DAYS), region).map((day) =>
    publishOccurrence(series, pole, day, nowMs),
  );
}

function publishOccurrence(
  series: WorkshopSeries,
  pole: SeriesPole | undefined,
  day: OccurrenceDay,
  nowMs: number,
): PublishedWorkshop {
  const exception: SeriesException = series.exceptions.find((candidate) => isMeant(candidate, day)) ?? {};
  const { state = 'scheduled' } = exception;
  const planned = sessionsOn(series, day.date, 0);
  const sessions = state === 'moved' ? movedSessions(series, pole, day.date, exception) : planned;
  const waitingList = exception.waitingList ?? series.waitingList;
  const starts = epochOf(sessions[0]?.starts ?? '');
  const places = placesOf(series, exception);
  const registration = {
    ...(series.opensDaysBefore !== undefined && {
      opens: parisInstant(addDays(day.date, -series.opensDaysBefore), '09:00'),
    }),
    closes: parisText(starts - series.closesHoursBefore * 3_600_000),
  };
  const { title, summary, stage, theme, audiences, format, language, price, trainer, accessibility, demo } = series;
  // Staff write French for everyone, but for title and summary, which are in the language of the workshop.
  const own = language === 'fr' ? set : (text: string) => text;
  const workshop: Workshop = {
    id: `${series.slug}-${day.date}`,
    series: series.slug,
    title: own(title),
    summary: own(summary),
    stage,
    theme,
    audiences,
    format,
    language,
    ...(pole && {
      pole: { slug: pole.slug, name: pole.name, place: pole.place, ...(pole.address && { address: pole.address }) },
    }),
    sessions,
    price: { ...price, ...(price.note !== undefined && { note: set(price.note) }) },
    places,
    registration: {
      ...registration,
      state: registrationState({ state, sessions, places, registration }, waitingList, nowMs),
    },
    ...(trainer !== undefined && { trainer }),
    accessibility: {
      ...accessibility,
      ...(accessibility.notes !== undefined && { notes: set(accessibility.notes) }),
    },
    state,
    ...(exception.note !== undefined && { stateNote: set(exception.note) }),
    ...(state === 'moved' && { previousSessions: planned }),
    sequence: state === 'scheduled' ? 0 : 1,
    updatedAt: parisInstant(series.updatedOn, '09:00'),
    demo,
  };
  return { workshop, waitingList };
}

const isMeant = ({ date, every, at }: SeriesException, day: OccurrenceDay): boolean =>
  date === day.date || (every !== undefined && day.index !== undefined && day.index % every === at);

/** The sessions of an occurrence on `date`, each `laterMinutes` later than the series says. */
const sessionsOn = ({ sessions }: WorkshopSeries, date: string, laterMinutes: number): Session[] =>
  sessions.map(({ dayOffset, starts, ends }) => ({
    starts: parisInstant(addDays(date, dayOffset), laterBy(starts, laterMinutes)),
    ends: parisInstant(addDays(date, dayOffset), laterBy(ends, laterMinutes)),
  }));

/** A move never ends on a weekend or a public holiday: it goes on to the next working day. */
function movedSessions(
  series: WorkshopSeries,
  pole: SeriesPole | undefined,
  date: string,
  { days = 0, starts }: SeriesException,
): Session[] {
  const region = pole?.holidays ?? { moselle: false, goodFriday: false };
  const later = daysBetween(date, days === 0 ? date : workingDayFrom(addDays(date, days), region));
  const first = series.sessions[0]?.starts ?? '00:00';
  return sessionsOn(series, addDays(date, later), starts === undefined ? 0 : minutesOf(starts) - minutesOf(first));
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function laterBy(time: string, minutes: number): string {
  const at = minutesOf(time) + minutes;
  return `${pad(Math.floor(at / 60))}:${pad(at % 60)}`;
}

function placesOf({ capacity }: WorkshopSeries, { held }: Pick<SeriesException, 'held'>): ModePlaces[] {
  return ATTENDANCE_MODES.flatMap((mode) => {
    const places = capacity[mode];
    return places === undefined
      ? []
      : [{ mode, capacity: places, left: Math.max(0, places - (held?.[mode] ?? 0)), waiting: 0 }];
  });
}
