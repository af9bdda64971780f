import type { PhaseText } from '../../../src/contract/contest-shown.ts';
import type { ContestPhase } from '../../../api/schema/contests.ts';
import type { TimelineEntry } from './contest-state.ts';
import { isSettled, parseEdtf } from '../../edtf/edtf.ts';
import type { ContestSpeech, DateOf } from './words/fr.ts';

/** A phase of the timeline in words, `phases` being those of its edition. */
export function sayPhase(entry: TimelineEntry, phases: readonly ContestPhase[], words: ContestSpeech): PhaseText {
  const { title } = entry.phase;
  const name = words.phase(entry.phase);
  return {
    name,
    ...(title !== undefined && title !== name && { title }),
    when: sayDate(entry, words),
    where: sayPlace(entry, words),
    details: sayDetails(entry, phases, words),
  };
}

/** When it takes place, as far as that is settled. */
export function sayDate({ phase, status, when, begin, end }: TimelineEntry, words: ContestSpeech): string {
  if (when.precision === 'unknown' && isPast(status)) return words.unknownPast;
  const goesOn = status === 'current' && when.precision === 'interval' && begin && !end;
  if (goesOn && phase.state !== 'planned') return words.since(begin);
  const text = words.when(when);
  return isSettled(begin) && !isPast(status) ? sayPlanned(phase, text, 'phase', words) : text;
}

/** A date that is announced, not confirmed, is said to be that. */
export const sayPlanned = (phase: ContestPhase, when: string, of: DateOf, words: ContestSpeech): string =>
  phase.state === 'planned' ? words.planned(phase, when, of) : when;

/** Where and how; nothing is "to be confirmed" of what is past. */
export function sayPlace({ phase: { place, format }, status }: TimelineEntry, words: ContestSpeech): string {
  const isKnown = !isPast(status);
  return [
    place && (isKnown || place.confirmed) && words.place(place),
    format && (isKnown || format !== 'to-be-confirmed') && words.format[format],
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What became of it, a sentence each. */
export function sayDetails(
  { phase, status, when }: TimelineEntry,
  phases: readonly ContestPhase[],
  words: ContestSpeech,
): string[] {
  const replacement = phase.replacedBy && phases.find(({ id }) => id === phase.replacedBy);
  return [
    replacement ? words.replacedBy(replacement) : phase.state === 'cancelled' ? words.cancelled : '',
    sayText(phase.earlier, words.postponedFrom, words),
    status === 'unconfirmed' ? words.lapsed(when.precision !== 'unknown') : '',
  ].filter(Boolean);
}

/** The same where the phase stands alone, without those that it takes the place of. */
export const sayDetailsAlone = (
  entry: TimelineEntry,
  phases: readonly ContestPhase[],
  words: ContestSpeech,
): string[] => [
  ...sayDetails(entry, phases, words),
  ...phases
    .filter(({ state, replacedBy }) => state === 'replaced' && replacedBy === entry.phase.id)
    .map((phase) =>
      words.replaces(
        phase,
        sayText(phase.starts, (when) => when, words),
      ),
    ),
];

/** A date of the content in words, put into a sentence; empty where there is none. */
function sayText(text: string | undefined, sentence: (when: string) => string, words: ContestSpeech): string {
  const date = parseEdtf(text);
  return typeof date === 'object' && date.precision !== 'unknown' ? sentence(words.when(date)) : '';
}

const isPast = (status: TimelineEntry['status']): boolean =>
  status === 'done' || status === 'unconfirmed' || status === 'cancelled' || status === 'replaced';
