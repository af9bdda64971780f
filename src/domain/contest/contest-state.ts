import type { PHASE_STATUSES } from '../../contract/contest-shown.ts';
import type { ContestFacts, ContestPhase } from '../../contract/contests.ts';
import { isSettled, type EdtfDate } from '../edtf/edtf.ts';
import { editionEnd, isVoid, phaseTimings, type PhaseTiming } from './phase-timing.ts';

export type PhaseStatus = (typeof PHASE_STATUSES)[number];

export interface TimelineEntry extends PhaseTiming {
  readonly phase: ContestPhase;
  readonly status: PhaseStatus;
}

/** The next moment that somebody has fixed. */
export interface Countdown {
  readonly entry: TimelineEntry;
  readonly edge: 'start' | 'end';
  /** `day`: counted in calendar days only, since no hour is known. */
  readonly precision: 'instant' | 'day';
  /** Epoch milliseconds: the moment, or the start of the day in Paris. */
  readonly to: number;
}

/** What is still open about a phase to come. */
export interface Undecided {
  readonly entry: TimelineEntry;
  readonly what: 'date' | 'place' | 'format';
}

/** Where an edition stands at one moment. */
export interface ContestState {
  readonly timeline: readonly TimelineEntry[];
  /** The phase that takes place now; the last begun when several do. */
  readonly current: TimelineEntry | null;
  readonly next: TimelineEntry | null;
  /** `null`: nothing to come is settled, so nothing may tick. */
  readonly countdown: Countdown | null;
  readonly undecided: readonly Undecided[];
  /** Nothing is to come any more. */
  readonly ended: boolean;
  /** Moment (epoch milliseconds) before which this state stays true; `null`: for ever. */
  readonly nextChangeAt: number | null;
}

/** State of an edition at `nowMs` (epoch milliseconds). A phase with an unreadable date counts as undated. */
export function contestState({ phases, year }: Pick<ContestFacts, 'phases' | 'year'>, nowMs: number): ContestState {
  const timings = phaseTimings(phases, year);
  let nextSeen = false;
  const timeline = phases.map((phase, index): TimelineEntry => {
    const timing = timings[index] as PhaseTiming; // One timing per phase, in the same order.
    const status = statusOf(phase, timing, nowMs);
    const isNext = status === 'later' && !nextSeen;
    nextSeen ||= isNext;
    return { phase, ...timing, status: isNext ? 'next' : status };
  });
  const toCome = timeline.filter(({ status }) => status === 'next' || status === 'later');
  const current = timeline.filter(({ status }) => status === 'current');
  const end = editionEnd(year);
  return {
    timeline,
    current: current[current.length - 1] ?? null,
    next: toCome[0] ?? null,
    countdown: nextSettled([...current, ...toCome], nowMs),
    undecided: toCome.flatMap(undecided),
    ended: nowMs >= end || (phases.length > 0 && !current.length && !toCome.length),
    nextChangeAt: nextChange(timeline, end, nowMs),
  };
}

function statusOf(phase: ContestPhase, { begunAt, overAt }: PhaseTiming, nowMs: number): PhaseStatus {
  // The wire's `other` state is a newer server's word: the phase is shown by its date, and nothing counts down to it.
  if (phase.state === 'cancelled' || phase.state === 'replaced') return phase.state;
  return nowMs >= overAt ? 'done' : nowMs >= begunAt ? 'current' : 'later';
}

/** First settled moment still to come; of two at once the start, since "closing" says more than "end of applications". */
function nextSettled(entries: readonly TimelineEntry[], nowMs: number): Countdown | null {
  let best: Countdown | null = null;
  const offer = (entry: TimelineEntry, edge: Countdown['edge'], date: EdtfDate | null, until: number | undefined) => {
    if (!isSettled(date) || nowMs >= (until ?? 0)) return;
    const to = date.earliest;
    if (!best || to < best.to || (to === best.to && edge === 'start' && best.edge === 'end'))
      best = { entry, edge, precision: date.precision, to };
  };
  for (const entry of entries) {
    if (entry.phase.state === 'other') continue;
    // A day that is one event is counted down to until it is over ("today"); a span that has begun is counted to its end.
    offer(entry, 'start', entry.begin, entry.end ? entry.begin?.earliest : entry.begin?.latest);
    offer(entry, 'end', entry.end, entry.end?.latest);
  }
  return best;
}

function undecided(entry: TimelineEntry): Undecided[] {
  const { place, format } = entry.phase;
  const open: Undecided['what'][] = [];
  if (!isSettled(entry.begin)) open.push('date');
  if (place && !place.confirmed) open.push('place');
  if (format === 'to-be-confirmed') open.push('format');
  return open.map((what) => ({ entry, what }));
}

function nextChange(timeline: readonly TimelineEntry[], end: number, nowMs: number): number | null {
  const moments = timeline
    .filter(({ phase }) => !isVoid(phase))
    .flatMap(({ begin, begunAt, overAt }) => [begin?.latest, begunAt, overAt]);
  const coming = [...moments, end].filter((at) => at !== undefined && at > nowMs && at < Infinity) as number[];
  return coming.length ? Math.min(...coming) : null;
}
