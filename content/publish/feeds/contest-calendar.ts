import type { ContestFacts, ContestPhase } from '../../../src/contract/contests.ts';
import { phaseTimings, type PhaseTiming } from '../../../src/domain/contest/phase-timing.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { parseEdtf, type EdtfDate } from '../../../src/domain/edtf/edtf.ts';
import { fr as widgetWords } from '../../../src/i18n/contest/fr.ts';
import { fr as words } from '../../../src/i18n/contest/said/fr.ts';
import { calendarText, type CalendarEvent, type EventTime } from './calendar-text.ts';

/** How many hours a subscriber may wait before asking again. */
const REFRESH_HOURS = 12;
const DAY_MS = 86_400_000;

/**
 * The dated phases of an edition, `/contests/{slug}.ics`. A day without an hour is an all-day event; what is known only
 * to the month or less is left out, so that no calendar shows a day or an hour that nobody has fixed. `publicUrl` is the
 * server's own address, without trailing slash.
 */
export function contestCalendar(contest: ContestFacts, publicUrl: string): string {
  const { name, slug, phases, year } = contest;
  const timings = phaseTimings(phases, year);
  return calendarText({
    name,
    url: pageOf(contest, publicUrl),
    source: `${publicUrl}/api/v1/contests/${slug}.ics`,
    refreshHours: REFRESH_HOURS,
    events: phases.flatMap((phase, index) => {
      const timing = timings[index];
      const time = timing && timeOf(timing);
      return time ? [eventOf(contest, phase, timing, time, publicUrl)] : [];
    }),
  });
}

const pageOf = ({ slug }: ContestFacts, publicUrl: string): string =>
  `${publicUrl}/embed/contest-countdown?contest=${encodeURIComponent(slug)}`;

function eventOf(
  contest: ContestFacts,
  phase: ContestPhase,
  { begin, end, when }: PhaseTiming,
  time: EventTime,
  publicUrl: string,
): CalendarEvent {
  const asOf = knownSince(contest);
  const { place, format, note, state } = phase;
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
      words.line(
        phase,
        [words.when(when), place && words.place(place), format && words.format[format]].filter(Boolean).join(', '),
      ),
      note,
      contest.demo && widgetWords.demo,
      pageOf(contest, publicUrl),
    ]
      .filter(Boolean)
      .join('\n'),
    location: place && (place.name ?? place.commune) ? words.place(place) : undefined,
    url: pageOf(contest, publicUrl),
  };
}

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
