import type { Countdown, Outlook, PhaseText, ContestStatus } from '../../../src/contract/contest-shown.ts';
import type { ContestFacts, ContestPhase } from '../../../api/schema/contests.ts';
import { contestState, lapsedAtLast, type ContestState, type TimelineEntry } from './contest-state.ts';
import { addDays, daysBetween } from '../../../src/domain/dates/calendar-date.ts';
import { parisDate, parisEpoch, parisText } from '../../../src/domain/dates/paris.ts';
import { isSettled } from '../../edtf/edtf.ts';
import type { ContestSpeech } from './words/fr.ts';
import { sayDate, sayDetailsAlone, sayPhase, sayPlace, sayPlanned } from './contest-phase-said.ts';

/**
 * Where an edition stands from `fromMs` (epoch milliseconds) on, as long as anything of it is to come: a standing for
 * each passage from phase to phase, and for each midnight in Paris at which "tomorrow" or "today" begins.
 */
export function sayStandings(facts: ContestFacts, fromMs: number, words: ContestSpeech): ContestStatus[] {
  const standings: ContestStatus[] = [];
  let last = '';
  let first: string | undefined;
  for (let from: number | null = fromMs; from !== null;) {
    const state = contestState(facts, from);
    const phases = sayPhases(state, words);
    first ??= JSON.stringify(phases);
    const changed = JSON.stringify(phases) !== first;
    const standing = { ...sayStanding(state, from, words), ...(changed && { phases }) };
    const said = JSON.stringify(standing);
    if (said !== last) standings.push({ from: parisText(from), ...standing });
    last = said;
    from = nextChange(state, from);
  }
  return standings;
}

/** Every phase of an edition in words. */
export const sayPhases = ({ timeline }: ContestState, words: ContestSpeech): PhaseText[] => {
  const phases = timeline.map(({ phase }) => phase);
  return timeline.map((entry) => sayPhase(entry, phases, words));
};

/** Where an edition stands at `nowMs` (epoch milliseconds), in words, but for its phases. */
export function sayStanding(state: ContestState, nowMs: number, words: ContestSpeech): Omit<ContestStatus, 'from'> {
  const { timeline, current, undecided, ended } = state;
  const phases = timeline.map(({ phase }) => phase);
  const outlook = ended || state.countdown ? undefined : sayOutlook(state, phases, words);
  return {
    headline: headline(state, words),
    ...(current && { phase: current.phase.id }),
    statuses: timeline.map(({ status }) => status),
    ...(state.countdown && { countdown: sayCountdown(state.countdown, phases, nowMs, words) }),
    ...(outlook && { outlook }),
    undecided: undecided.map((item) => words.undecided(item)),
    applicationsOpen: timeline.some(({ phase, status }) => phase.kind === 'applications-open' && status === 'current'),
    dated: timeline.some(({ begin, status }) => (status === 'next' || status === 'later') && isSettled(begin)),
    ended,
  };
}

/** What takes place, else what comes next, else that it is over, or that nobody said so. */
export function headline({ timeline, current, next, ended }: ContestState, words: ContestSpeech): string {
  const isCancelled = timeline.length > 0 && timeline.every(({ status }) => status === 'cancelled');
  if (isCancelled) return words.cancelledEdition;
  const lapsed = lapsedAtLast(timeline);
  if (ended) return lapsed ? words.endedUnconfirmed : words.ended;
  if (current) return words.standing(current.phase);
  if (next) return isJustClosed(timeline) ? words.closed(words.nextStep(next.phase)) : words.nextStep(next.phase);
  return lapsed ? words.unconfirmed(lapsed.phase) : words.ended;
}

/** Applications were open, are so no more, and nothing else came after. */
function isJustClosed(timeline: readonly TimelineEntry[]): boolean {
  const applications = timeline.filter(({ phase }) => phase.kind === 'applications-open' || phase.kind === 'deadline');
  const past = timeline.filter(({ status }) => status === 'done' || status === 'unconfirmed');
  return (
    applications.some(({ status }) => status === 'done') &&
    !applications.some(({ status }) => status === 'next' || status === 'later') &&
    past.every((entry) => applications.includes(entry))
  );
}

function sayCountdown(
  { entry, edge, precision, to }: NonNullable<ContestState['countdown']>,
  phases: readonly ContestPhase[],
  nowMs: number,
  words: ContestSpeech,
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
    when: sayPlanned(phase, when, edge, words),
    sentence: words.line(phase, edge === 'end' ? sayDate(entry, words) : sayPlanned(phase, when, 'phase', words)),
    where: sayPlace(entry, words),
    ...(soon && { soon: capital(soon) }),
    ...someDetails(sayDetailsAlone(entry, phases, words)),
  };
}

/** What is known where nothing runs: of the applications that are open, else of the present or the next phase. */
function sayOutlook(
  { timeline, current, next, openApplications }: ContestState,
  phases: readonly ContestPhase[],
  words: ContestSpeech,
): Outlook | undefined {
  const entry = openApplications?.entry ?? current ?? next ?? lapsedAtLast(timeline);
  if (!entry) return undefined;
  const { phase, begin, end, status } = entry;
  // An event whose hour has passed takes place today.
  const isToday = status === 'current' && begin?.precision === 'instant' && !end && entry.when === begin;
  const date = isToday ? words.whenSoon(begin, 0) : sayDate(entry, words);
  const where = sayPlace(entry, words);
  return {
    ...(openApplications
      ? { when: capital(words.closing(openApplications.closing)), where: [date, where].filter(Boolean).join(' · ') }
      : { when: capital(date), where }),
    ...someDetails(sayDetailsAlone(entry, phases, words)),
    ...(phase.note !== undefined && { note: phase.note }),
  };
}

const someDetails = (details: readonly string[]) => (details.length ? { details: [...details] } : {});

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The next moment (epoch milliseconds) at which something else may have to be said; `null`: never. */
function nextChange({ nextChangeAt, countdown }: ContestState, nowMs: number): number | null {
  const moments = nextChangeAt === null ? [] : [nextChangeAt];
  if (countdown) {
    const day = parisDate(countdown.to);
    moments.push(parisEpoch(addDays(day, -1), 0), parisEpoch(day, 0));
  }
  const coming = moments.filter((at) => at > nowMs);
  return coming.length ? Math.min(...coming) : null;
}
