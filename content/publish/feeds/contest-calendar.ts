import type { ContestFacts, ContestPhase } from '../../../api/schema/contests.ts';
import type { TimelineEntry } from '../contests/contest-state.ts';
import { phaseTimings, type PhaseTiming } from '../contests/phase-timing.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { parseEdtf, type EdtfDate } from '../../edtf/edtf.ts';
import { fr as widgetWords } from '../../../src/i18n/contest-countdown/fr.ts';
import { fr as words } from '../contests/words/fr.ts';
import { placeText } from '../contests/words/date-text.ts';
import { phaseDate, phaseDetailsAlone, phasePlace } from '../contests/phase-texts.ts';
import { calendarText, type CalendarEvent, type EventTime } from './calendar-text.ts';

/** How many hours a subscriber may wait before asking again. */
const REFRESH_HOURS = 12;
const DAY_MS = 86_400_000;

/** Stands for the slug of the current edition in an address. */
export const CURRENT = 'current';

/**
 * The dated phases of an edition, `/contests/{slug}.ics`. A day without an hour is an all-day event; what is known only
 * to the month or less is left out, so that no calendar shows a day or an hour that nobody has fixed. `publicUrl` is the
 * server's own address, without trailing slash. As `current` it is the feed of whichever edition is current, so that a
 * subscription outlives the year.
 */
export function contestCalendar(
  contest: ContestFacts,
  publicUrl: string,
  as: 'edition' | 'current' = 'edition',
): string {
  const { slug, phases, year } = contest;
  const timings = phaseTimings(phases, year);
  const isCurrent = as === 'current';
  return calendarText({
    feed: {
      // A subscriber keeps the name for years.
      name: isCurrent ? contest.name.replace(/ \d{4}\b/, '') : contest.name,
      url: isCurrent ? `${publicUrl}/embed/contest-countdown` : pageOf(contest, publicUrl),
      source: `${publicUrl}/api/v1/contests/${isCurrent ? CURRENT : slug}.ics`,
      refreshHours: REFRESH_HOURS,
    },
    events: phases.flatMap((phase, index) => {
      const timing = timings[index];
      const time = timing && timeOf(timing);
      return time ? [eventOf(contest, { phase, ...timing, status: statusOf(phase) }, time, publicUrl)] : [];
    }),
  });
}

const pageOf = ({ slug }: ContestFacts, publicUrl: string): string =>
  `${publicUrl}/embed/contest-countdown?contest=${encodeURIComponent(slug)}`;

function eventOf(contest: ContestFacts, entry: TimelineEntry, time: EventTime, publicUrl: string): CalendarEvent {
  const asOf = knownSince(contest);
  const { phase, begin, end } = entry;
  const { place, note, state } = phase;
  const isDoubted = [begin, end].some((date) => date?.qualifier);
  return {
    uid: `contest-${contest.slug}-${phase.id}@alexis-grand-est`,
    // Grows from one account of the edition to the next.
    sequence: Math.floor(asOf / DAY_MS),
    updatedAt: parisText(asOf),
    status: isVoid(state) ? 'CANCELLED' : state === 'planned' || isDoubted ? 'TENTATIVE' : 'CONFIRMED',
    summary: `${isVoid(state) ? `${widgetWords.status[state]} – ` : ''}${words.phase(phase)} – ${contest.name}`,
    time,
    description: [
      words.line(phase, [phaseDate(entry, words), phasePlace(entry, words)].filter(Boolean).join(' · ')),
      ...phaseDetailsAlone(entry, contest.phases, words),
      note,
      contest.demo && widgetWords.demo,
      pageOf(contest, publicUrl),
    ]
      .filter(Boolean)
      .join('\n'),
    // The bare name, which a map finds; the description says how sure it is.
    location: place && placeText(place, (commune) => commune),
    url: pageOf(contest, publicUrl),
  };
}

/** The file is kept for years, so that it says what was settled, not where the edition stands on the day it is asked for. */
const statusOf = ({ state }: ContestPhase): TimelineEntry['status'] => (isVoid(state) ? state : 'later');

const isVoid = (state: ContestPhase['state']): state is 'cancelled' | 'replaced' =>
  state === 'cancelled' || state === 'replaced';

/** `undefined`: not known to the day. A span of which one side has no hour is told in whole days. */
function timeOf({ begin, end }: PhaseTiming): EventTime | undefined {
  if (!begin || !isDated(begin) || (end && !isDated(end))) return undefined;
  if (begin.precision === 'instant' && (!end || end.precision === 'instant')) {
    const starts = parisText(begin.earliest);
    return end && end.earliest > begin.earliest ? { starts, ends: parisText(end.earliest) } : { starts };
  }
  // Of a span without a known end, the first day is what is known.
  return { first: begin.day, last: end?.day ?? begin.day };
}

const isDated = ({ precision }: EdtfDate): boolean => precision === 'instant' || precision === 'day';

/** Moment (epoch milliseconds) from which this account holds. */
function knownSince({ asOf }: ContestFacts): number {
  const date = parseEdtf(asOf);
  return typeof date === 'object' && 'earliest' in date ? date.earliest : 0;
}
