import type { PHASE_STATUSES } from '../../../src/contract/contest-shown.ts';
import type { ContestFacts, ContestPhase } from '../../../api/schema/contests.ts';
import { isSettled, UNKNOWN, type EdtfDate, type EdtfValue } from '../../edtf/edtf.ts';
import { editionEnd, isVoid, phaseTimings, type PhaseTiming } from './phase-timing.ts';

export type PhaseStatus = (typeof PHASE_STATUSES)[number];

export interface TimelineEntry extends PhaseTiming {
  readonly phase: ContestPhase;
  readonly status: PhaseStatus;
}

/** The next moment with a known date. */
export interface Countdown {
  readonly entry: TimelineEntry;
  readonly edge: 'start' | 'end';
  /** `day`: counted in calendar days only, since no hour is known. */
  readonly precision: 'instant' | 'day';
  /** Epoch milliseconds: the moment, or the start of the day in Paris. */
  readonly to: number;
}

/** What is still open about a phase to come; `end`: about one that takes place. */
export interface Undecided {
  readonly entry: TimelineEntry;
  readonly what: 'date' | 'end' | 'place' | 'format';
}

/** Open applications without a known closing day. */
export interface OpenApplications {
  readonly entry: TimelineEntry;
  /** What is known of their end. */
  readonly closing: EdtfValue;
  /** The phase that says so; `null`: none does, their own end is meant. */
  readonly deadline: TimelineEntry | null;
}

/** The state of an edition at one moment. */
export interface ContestState {
  readonly timeline: readonly TimelineEntry[];
  /** The phase that takes place now; the last begun when several do. */
  readonly current: TimelineEntry | null;
  readonly next: TimelineEntry | null;
  /**
   * `null`: nothing to come is settled, so nothing may tick; or a deadline that nobody has fixed lies before what is, and
   * digits that run past it would say that there is time.
   */
  readonly countdown: Countdown | null;
  readonly openApplications: OpenApplications | null;
  readonly undecided: readonly Undecided[];
  /** Nothing is to come any more: what came last is known to have taken place, or the year after the edition is over. */
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
  const toCome = timeline.filter(isToCome);
  const current = timeline.filter(({ status }) => status === 'current');
  const openApplications = openWithoutEnd(timeline);
  const end = editionEnd(year);
  const isOver = phases.length > 0 && !current.length && !toCome.length && !lapsedAtLast(timeline);
  return {
    timeline,
    current: current[current.length - 1] ?? null,
    next: toCome[0] ?? null,
    countdown: nextSettled(beforeUnsettledDeadline(timeline, openApplications), nowMs),
    openApplications,
    undecided: [
      ...(openApplications && !openApplications.deadline
        ? [{ entry: openApplications.entry, what: 'end' as const }]
        : []),
      ...toCome.flatMap(undecided),
    ],
    ended: nowMs >= end || isOver,
    nextChangeAt: nextChange(timeline, end, nowMs),
  };
}

/** The last phase, if its date has passed without confirmation; `undefined` otherwise. */
export function lapsedAtLast(timeline: readonly TimelineEntry[]): TimelineEntry | undefined {
  const last = timeline.filter(({ phase }) => !isVoid(phase)).pop();
  return last?.status === 'unconfirmed' ? last : undefined;
}

function statusOf(phase: ContestPhase, timing: PhaseTiming, nowMs: number): PhaseStatus {
  // The wire's `other` state is a newer server's word: the phase is shown by its date, and nothing counts down to it.
  if (phase.state === 'cancelled' || phase.state === 'replaced') return phase.state;
  if (nowMs >= timing.overAt) return isConfirmed(phase, timing) ? 'done' : 'unconfirmed';
  return nowMs >= timing.begunAt ? 'current' : 'later';
}

/** Whether somebody fixed when it takes place, so that it has taken place when that time has gone by. */
function isConfirmed({ state }: ContestPhase, { begin, end }: PhaseTiming): boolean {
  if (state === 'planned') return false;
  // A new date is a plan until it has a day.
  return state === 'postponed' ? isSettled(begin) : begin !== null || end !== null;
}

function openWithoutEnd(timeline: readonly TimelineEntry[]): OpenApplications | null {
  for (const [index, entry] of timeline.entries()) {
    if (entry.status !== 'current' || entry.phase.kind !== 'applications-open' || isSettled(entry.end)) continue;
    const deadline = timeline.slice(index + 1).find(({ phase }) => phase.kind === 'deadline' && !isVoid(phase)) ?? null;
    if (deadline && isSettled(deadline.begin)) continue;
    return { entry, closing: entry.end ?? deadline?.when ?? UNKNOWN, deadline };
  }
  return null;
}

/** What takes place or is to come, up to the first deadline that nobody has fixed. */
function beforeUnsettledDeadline(timeline: readonly TimelineEntry[], open: OpenApplications | null): TimelineEntry[] {
  const last = timeline.findIndex(
    (entry) =>
      (entry === open?.entry && !open.deadline) ||
      (entry.phase.kind === 'deadline' && isToCome(entry) && !isSettled(entry.begin)),
  );
  return timeline
    .slice(0, last < 0 ? timeline.length : last + 1)
    .filter((entry) => entry.status === 'current' || isToCome(entry));
}

const isToCome = ({ status }: TimelineEntry): boolean => status === 'next' || status === 'later';

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
  const { place, format, state } = entry.phase;
  const open: Undecided['what'][] = [];
  // A day that is announced may still move until it is confirmed.
  if (!isSettled(entry.begin) || state === 'planned') open.push('date');
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
