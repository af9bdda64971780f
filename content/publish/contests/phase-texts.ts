import type { PhaseText } from '../../../src/contract/contest-shown.ts';
import type { ContestPhase } from '../../../api/schema/contests.ts';
import type { TimelineEntry } from './contest-state.ts';
import { isSettled, parseEdtf } from '../../edtf/edtf.ts';
import type { ContestPhrases, DateOf } from './words/fr.ts';

/** A phase of the timeline in words, `phases` being those of its edition. */
export function describePhase(entry: TimelineEntry, phases: readonly ContestPhase[], words: ContestPhrases): PhaseText {
  const { title } = entry.phase;
  const name = words.phase(entry.phase);
  return {
    name,
    ...(title !== undefined && title !== name && { title }),
    when: phaseDate(entry, words),
    where: phasePlace(entry, words),
    details: phaseDetails(entry, phases, words),
  };
}

/** When it takes place, as precisely as that is known. */
export function phaseDate({ phase, status, when, begin, end }: TimelineEntry, words: ContestPhrases): string {
  if (when.precision === 'unknown' && isPast(status)) return words.unknownPast;
  const goesOn = status === 'current' && when.precision === 'interval' && begin && !end;
  if (goesOn && phase.state !== 'planned') return words.since(begin);
  const text = words.when(when);
  return isSettled(begin) && !isPast(status) ? plannedDate(phase, text, 'phase', words) : text;
}

/** Marks the date of a phase that is announced but not confirmed. */
export const plannedDate = (phase: ContestPhase, when: string, of: DateOf, words: ContestPhrases): string =>
  phase.state === 'planned' ? words.planned(phase, when, of) : when;

/** Where and how; nothing is "to be confirmed" of what is past. */
export function phasePlace({ phase: { place, format }, status }: TimelineEntry, words: ContestPhrases): string {
  const isKnown = !isPast(status);
  return [
    place && (isKnown || place.confirmed) && words.place(place),
    format && (isKnown || format !== 'to-be-confirmed') && words.format[format],
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Cancelled, replaced, postponed, never confirmed: a sentence each. */
export function phaseDetails(
  { phase, status, when }: TimelineEntry,
  phases: readonly ContestPhase[],
  words: ContestPhrases,
): string[] {
  const replacement = phase.replacedBy && phases.find(({ id }) => id === phase.replacedBy);
  return [
    replacement ? words.replacedBy(replacement) : phase.state === 'cancelled' ? words.cancelled : '',
    dateInSentence(phase.earlier, words.postponedFrom, words),
    status === 'unconfirmed' ? words.lapsed(when.precision !== 'unknown') : '',
  ].filter(Boolean);
}

/** The same for a phase that is shown without the phases it replaces. */
export const phaseDetailsAlone = (
  entry: TimelineEntry,
  phases: readonly ContestPhase[],
  words: ContestPhrases,
): string[] => [
  ...phaseDetails(entry, phases, words),
  ...phases
    .filter(({ state, replacedBy }) => state === 'replaced' && replacedBy === entry.phase.id)
    .map((phase) =>
      words.replaces(
        phase,
        dateInSentence(phase.starts, (when) => when, words),
      ),
    ),
];

/** A date of the content in words, put into a sentence; empty where there is none. */
function dateInSentence(text: string | undefined, sentence: (when: string) => string, words: ContestPhrases): string {
  const date = parseEdtf(text);
  return typeof date === 'object' && date.precision !== 'unknown' ? sentence(words.when(date)) : '';
}

const isPast = (status: TimelineEntry['status']): boolean =>
  status === 'done' || status === 'unconfirmed' || status === 'cancelled' || status === 'replaced';
