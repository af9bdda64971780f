import type { ContestPhase } from '../../../api/schema/contests.ts';
import { addDays } from '../../../src/domain/dates/calendar-date.ts';
import { parisDate, parisEpoch } from '../../../src/domain/dates/paris.ts';
import { isSettled, parseEdtf, UNKNOWN, type EdtfDate, type EdtfValue } from '../../edtf/edtf.ts';

/** When a phase takes place, read from its EDTF texts. Moments are epoch milliseconds. */
export interface PhaseTiming {
  /** The whole as it can be said: a date, a span, or unknown. */
  readonly when: EdtfValue;
  /** `null`: open or unknown. */
  readonly begin: EdtfDate | null;
  /** End of a span; `null` for a single event, and when open or unknown. */
  readonly end: EdtfDate | null;
  /** From here on it has certainly begun; `Infinity` when its date is unknown. */
  readonly begunAt: number;
  /** From here on it is certainly over. Not before `begunAt`, unless its date is unknown. */
  readonly overAt: number;
}

/**
 * Moment (epoch milliseconds) from which an edition is past, whatever its phases leave unknown: the contest is yearly,
 * and its last events reach into the following year, so it is over when that year is. `Infinity` for what is no year.
 */
export const editionEnd = (year: number): number => dateOf(read(`${year + 1}`))?.latest ?? Infinity;

/** A text that cannot be read says nothing: the phase is shown with what else is known. */
const read = (text: string | undefined): EdtfValue => {
  const value = parseEdtf(text);
  return typeof value === 'string' ? UNKNOWN : value;
};

const dateOf = (value: EdtfValue): EdtfDate | null =>
  value.precision === 'interval' || value.precision === 'unknown' ? null : value;

/**
 * Timing of every phase of an edition, in its order. A date known to the month has certainly begun when the month is
 * over, so such an event passes from "to come" to "past" without ever being said to take place now.
 */
export function phaseTimings(phases: readonly ContestPhase[], year: number): PhaseTiming[] {
  const unknownEnd = editionEnd(year);
  // Applications without an end stay open until the deadline that follows, so the last phase is read first.
  let deadline = unknownEnd;
  return [...phases]
    .reverse()
    .map((phase) => {
      const timing = phaseTiming(phase, unknownEnd, deadline);
      if (phase.kind === 'deadline' && timing.begin && !isVoid(phase)) deadline = timing.overAt;
      return timing;
    })
    .reverse();
}

/** True for a phase that does not take place. */
export const isVoid = ({ state }: ContestPhase): boolean => state === 'cancelled' || state === 'replaced';

function phaseTiming(phase: ContestPhase, unknownEnd: number, deadline: number): PhaseTiming {
  const starts = read(phase.starts);
  const span = starts.precision === 'interval' ? starts : null;
  const begin = span ? span.start : dateOf(starts);
  const end = span ? span.end : dateOf(read(phase.ends));
  const isSpan = span !== null || phase.ends !== undefined;
  // Applications last, also where nobody has said how long.
  const lasts = end ?? (begin && phase.kind === 'applications-open');
  const when = span || !lasts ? starts : { precision: 'interval' as const, start: begin, end };
  const begunAt = begin ? (isSettled(begin) ? begin.earliest : begin.latest) : span ? -Infinity : Infinity;

  let overAt = unknownEnd;
  if (end) overAt = end.latest;
  else if (!isSpan && phase.kind === 'applications-open') overAt = deadline;
  else if (!isSpan && begin) overAt = eventEnd(phase, begin);
  return { when, begin, end, begunAt, overAt };
}

/** An event with an hour but no end lasts until its day is over; a deadline falls at its hour. */
const eventEnd = (phase: ContestPhase, { precision, earliest, latest }: EdtfDate): number =>
  precision === 'instant' && phase.kind !== 'deadline' ? parisEpoch(addDays(parisDate(earliest), 1), 0) : latest;
