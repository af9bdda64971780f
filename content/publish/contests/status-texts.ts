import type { Countdown, Outlook, PhaseText, ContestStatus } from '../../../src/contract/contest-shown.ts';
import type { ContestFacts, ContestPhase } from '../../../api/schema/contests.ts';
import { contestState, lapsedAtLast, type ContestState, type TimelineEntry } from './contest-state.ts';
import { addDays, daysBetween } from '../../../src/domain/dates/calendar-date.ts';
import { parisDate, parisEpoch, parisText } from '../../../src/domain/dates/paris.ts';
import { isSettled } from '../../edtf/edtf.ts';
import type { ContestPhrases } from './words/fr.ts';
import { phaseDate, phaseDetailsAlone, describePhase, phasePlace, plannedDate } from './phase-texts.ts';

/**
 * The status of an edition from `fromMs` (epoch milliseconds) on, as long as anything is to come: one for each change of
 * phase, and one for each midnight in Paris at which "tomorrow" or "today" begins.
 */
export function describeStatuses(facts: ContestFacts, fromMs: number, words: ContestPhrases): ContestStatus[] {
  const standings: ContestStatus[] = [];
  let last = '';
  let first: string | undefined;
  for (let from: number | null = fromMs; from !== null;) {
    const state = contestState(facts, from);
    const phases = describePhases(state, words);
    first ??= JSON.stringify(phases);
    const changed = JSON.stringify(phases) !== first;
    const standing = { ...describeStatus(state, from, words), ...(changed && { phases }) };
    const said = JSON.stringify(standing);
    if (said !== last) standings.push({ from: parisText(from), ...standing });
    last = said;
    from = nextChange(state, from);
  }
  return standings;
}

/** Every phase of an edition in words. */
export const describePhases = ({ timeline }: ContestState, words: ContestPhrases): PhaseText[] => {
  const phases = timeline.map(({ phase }) => phase);
  return timeline.map((entry) => describePhase(entry, phases, words));
};

/** The status of an edition at `nowMs` (epoch milliseconds) in words, without its phases. */
export function describeStatus(state: ContestState, nowMs: number, words: ContestPhrases): Omit<ContestStatus, 'from'> {
  const { timeline, current, undecided, ended } = state;
  const phases = timeline.map(({ phase }) => phase);
  const outlook = ended || state.countdown ? undefined : describeOutlook(state, phases, words);
  return {
    headline: headline(state, words),
    ...(current && { phase: current.phase.id }),
    statuses: timeline.map(({ status }) => status),
    ...(state.countdown && { countdown: describeCountdown(state.countdown, phases, nowMs, words) }),
    ...(outlook && { outlook }),
    undecided: undecided.map((item) => words.undecided(item)),
    applicationsOpen: timeline.some(({ phase, status }) => phase.kind === 'applications-open' && status === 'current'),
    dated: timeline.some(({ begin, status }) => (status === 'next' || status === 'later') && isSettled(begin)),
    ended,
  };
}

/** The current phase, else the next one, else that the edition is over, or that its end was never confirmed. */
export function headline({ timeline, current, next, ended }: ContestState, words: ContestPhrases): string {
  const isCancelled = timeline.length > 0 && timeline.every(({ status }) => status === 'cancelled');
  if (isCancelled) return words.cancelledEdition;
  const lapsed = lapsedAtLast(timeline);
  if (ended) return lapsed ? words.endedUnconfirmed : words.ended;
  if (current) return words.currentPhase(current.phase);
  if (next) return isJustClosed(timeline) ? words.closed(words.nextStep(next.phase)) : words.nextStep(next.phase);
  return lapsed ? words.unconfirmed(lapsed.phase) : words.ended;
}

/** Applications have closed, and nothing has come after them. */
function isJustClosed(timeline: readonly TimelineEntry[]): boolean {
  const applications = timeline.filter(({ phase }) => phase.kind === 'applications-open' || phase.kind === 'deadline');
  const past = timeline.filter(({ status }) => status === 'done' || status === 'unconfirmed');
  return (
    applications.some(({ status }) => status === 'done') &&
    !applications.some(({ status }) => status === 'next' || status === 'later') &&
    past.every((entry) => applications.includes(entry))
  );
}

function describeCountdown(
  { entry, edge, precision, to }: NonNullable<ContestState['countdown']>,
  phases: readonly ContestPhase[],
  nowMs: number,
  words: ContestPhrases,
): Countdown {
  const { phase } = entry;
  const days = daysBetween(parisDate(nowMs), parisDate(to));
  const date = edge === 'end' ? entry.end : entry.begin;
  const when = date ? words.whenSoon(date, days) : '';
  const soon = precision === 'day' && words.soon(days);
  return {
    to: parisText(to),
    precision,
    before: edge === 'end' ? words.beforeEnd(phase) : words.before[phase.kind],
    when: plannedDate(phase, when, edge, words),
    sentence: words.line(phase, edge === 'end' ? phaseDate(entry, words) : plannedDate(phase, when, 'phase', words)),
    where: phasePlace(entry, words),
    ...(soon && { soon: capital(soon) }),
    ...someDetails(phaseDetailsAlone(entry, phases, words)),
  };
}

/** What is known while there is no countdown: about open applications, else about the current or the next phase. */
function describeOutlook(
  { timeline, current, next, openApplications }: ContestState,
  phases: readonly ContestPhase[],
  words: ContestPhrases,
): Outlook | undefined {
  const entry = openApplications?.entry ?? current ?? next ?? lapsedAtLast(timeline);
  if (!entry) return undefined;
  const { phase, begin, end, status } = entry;
  // An event whose hour has passed takes place today.
  const isToday = status === 'current' && begin?.precision === 'instant' && !end && entry.when === begin;
  const date = isToday ? words.whenSoon(begin, 0) : phaseDate(entry, words);
  const where = phasePlace(entry, words);
  return {
    ...(openApplications
      ? { when: capital(words.closing(openApplications.closing)), where: [date, where].filter(Boolean).join(' · ') }
      : { when: capital(date), where }),
    ...someDetails(phaseDetailsAlone(entry, phases, words)),
    ...(phase.note !== undefined && { note: phase.note }),
  };
}

const someDetails = (details: readonly string[]) => (details.length ? { details: [...details] } : {});

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The next moment (epoch milliseconds) at which the texts may change; `null`: never. */
function nextChange({ nextChangeAt, countdown }: ContestState, nowMs: number): number | null {
  const moments = nextChangeAt === null ? [] : [nextChangeAt];
  if (countdown) {
    const day = parisDate(countdown.to);
    moments.push(parisEpoch(addDays(day, -1), 0), parisEpoch(day, 0));
  }
  const coming = moments.filter((at) => at > nowMs);
  return coming.length ? Math.min(...coming) : null;
}
