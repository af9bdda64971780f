import type { ContestFacts, ContestPhase } from '../../../api/schema/contests.ts';
import { parisText } from '../../../src/domain/dates/paris.ts';
import { isBefore, parseEdtf, type EdtfDate, type EdtfFault, type EdtfValue } from '../../edtf/edtf.ts';
import { isVoid } from './phase-timing.ts';

/** One thing that cannot be true of an edition. */
export interface ContestFault {
  /** JSON pointer (RFC 6901) into the contest: `/phases/2/ends`. */
  readonly pointer: string;
  readonly reason: string;
}

const DATE_FAULTS: Record<EdtfFault, string> = {
  syntax: 'is no EDTF date; write "2020-12-11T18:30+01:00", "2020-12-11", "2020-12", "2020", "2021-21" or "2021-04/"',
  'no-such-date': 'is no date of the calendar',
  'no-offset': 'has an hour but no offset; write "+01:00" or "+02:00" after it',
  'end-before-start': 'ends before it starts',
};

/**
 * What a schema cannot see of an edition: dates that cannot be read or carry another offset than Paris, phases that end
 * before they start or stand in the wrong order, references to phases that do not exist, states without what they need.
 */
export function validateContest({ phases, laureates, laureateCount }: ContestFacts): ContestFault[] {
  const faults = phases.flatMap((phase, index) =>
    phaseFaults(phase, phases).map(({ pointer, reason }) => ({ pointer: `/phases/${index}${pointer}`, reason })),
  );
  if (laureateCount !== undefined && laureateCount < laureates.length)
    faults.push({ pointer: '/laureateCount', reason: `is less than the ${laureates.length} laureates named` });
  return [...faults, ...orderFaults(phases), ...deadlineFaults(phases)];
}

function phaseFaults(phase: ContestPhase, phases: readonly ContestPhase[]): ContestFault[] {
  const faults: ContestFault[] = [];
  const fault = (pointer: string, reason: string) => faults.push({ pointer, reason });
  for (const field of ['starts', 'ends', 'earlier'] as const) {
    const reason = dateFault(phase[field]);
    if (reason) fault(`/${field}`, reason);
  }

  const [starts, ends] = [read(phase.starts), read(phase.ends)];
  if (ends.precision === 'interval') fault('/ends', 'must be a date, not an interval');
  else if (phase.ends !== undefined && starts.precision === 'interval')
    fault('/ends', 'contradicts "starts", which is an interval already');
  else if (isDate(ends) && isDate(starts) && isBefore(ends, starts)) fault('/ends', 'is before "starts"');

  if (phases.filter(({ id }) => id === phase.id).length > 1) fault('/id', `"${phase.id}" stands there twice`);
  if ((phase.state === 'postponed') !== (phase.earlier !== undefined))
    fault('/earlier', 'is given for a postponed phase, and only for that');
  const [begin, earlier] = [beginOf(starts), beginOf(read(phase.earlier))];
  if (begin && earlier && isBefore(begin, earlier))
    fault('/earlier', 'is after "starts", the date it was postponed to');
  return [...faults, ...replacementFaults(phase, phases)];
}

function replacementFaults({ id, state, replacedBy }: ContestPhase, phases: readonly ContestPhase[]): ContestFault[] {
  const fault = (reason: string) => [{ pointer: '/replacedBy', reason }];
  if ((state === 'replaced') !== (replacedBy !== undefined))
    return fault('is given for a replaced phase, and only for that');
  if (replacedBy === undefined) return [];
  const replacement = phases.find((phase) => phase.id === replacedBy);
  if (!replacement) return fault(`"${replacedBy}" is no phase of this contest`);
  if (replacedBy === id || isVoid(replacement)) return fault(`"${replacedBy}" does not take place itself`);
  return [];
}

/** Each phase that takes place against the nearest dated one before it; what is undated has no order. */
function orderFaults(phases: readonly ContestPhase[]): ContestFault[] {
  const faults: ContestFault[] = [];
  let before: { id: string; begin: EdtfDate } | undefined;
  for (const [index, phase] of phases.entries()) {
    const begin = beginOf(read(phase.starts));
    if (!begin || isVoid(phase)) continue;
    if (before && isBefore(begin, before.begin))
      faults.push({
        pointer: `/phases/${index}/starts`,
        reason: `is before the start of "${before.id}", which precedes it`,
      });
    before = { id: phase.id, begin };
  }
  return faults;
}

/** Applications that would still be open when the deadline that follows them is past. */
function deadlineFaults(phases: readonly ContestPhase[]): ContestFault[] {
  return phases.flatMap((phase, index) => {
    if (phase.kind !== 'applications-open' || isVoid(phase)) return [];
    const deadline = phases.slice(index + 1).find((other) => other.kind === 'deadline' && !isVoid(other));
    const closes = deadline && beginOf(read(deadline.starts));
    const starts = read(phase.starts);
    const end = starts.precision === 'interval' ? starts.end : read(phase.ends);
    if (!closes || !end || !isDate(end) || !isBefore(closes, end)) return [];
    const pointer = `/phases/${index}/${starts.precision === 'interval' ? 'starts' : 'ends'}`;
    return [{ pointer, reason: `is after "${deadline.id}", the deadline` }];
  });
}

function dateFault(text: string | undefined): string | undefined {
  const value = parseEdtf(text);
  if (typeof value === 'string') return DATE_FAULTS[value];
  if (text === '') return 'is empty; leave the field out when the date is unknown';
  for (const part of (text ?? '').split('/')) {
    const date = parseEdtf(part);
    if (typeof date === 'string' || date.precision !== 'instant') continue;
    // The hour is shown as it is in Paris: one written in another offset is a slip in winter or summer time.
    const inParis = parisText(date.earliest);
    if (!inParis.startsWith(part.slice(0, 16))) return `is not in Paris time, which is ${inParis.slice(19)} then`;
  }
  return undefined;
}

const read = (text: string | undefined): EdtfValue => {
  const value = parseEdtf(text);
  return typeof value === 'string' ? { precision: 'unknown' } : value;
};

const isDate = (value: EdtfValue): value is EdtfDate => value.precision !== 'interval' && value.precision !== 'unknown';

const beginOf = (value: EdtfValue): EdtfDate | null =>
  value.precision === 'interval' ? value.start : isDate(value) ? value : null;
