import type { Countdown, Outlook, PhaseSaid, Standing } from '../../src/contract/contest-shown.ts';
import type { ContestFacts, ContestPhase } from '../../src/contract/contests.ts';
import { contestState, type ContestState, type TimelineEntry } from '../../src/domain/contest/contest-state.ts';
import { addDays, daysBetween } from '../../src/domain/dates/calendar-date.ts';
import { parisDate, parisEpoch, parisText } from '../../src/domain/dates/paris.ts';
import { isSettled, parseEdtf } from '../../src/domain/edtf/edtf.ts';
import type { ContestSpeech } from '../../src/i18n/contest/said/fr.ts';

/**
 * Where an edition stands from `fromMs` (epoch milliseconds) on, as long as anything of it is to come: a standing for
 * each passage from phase to phase, and for each midnight in Paris at which "tomorrow" or "today" begins.
 */
export function sayStandings(facts: ContestFacts, fromMs: number, words: ContestSpeech): Standing[] {
  const standings: Standing[] = [];
  let last = '';
  for (let from: number | null = fromMs; from !== null;) {
    const state = contestState(facts, from);
    const standing = sayStanding(state, from, words);
    const said = JSON.stringify(standing);
    if (said !== last) standings.push({ from: parisText(from), ...standing });
    last = said;
    from = nextChange(state, from);
  }
  return standings;
}

/** Where an edition stands at `nowMs` (epoch milliseconds), in words. */
export function sayStanding(state: ContestState, nowMs: number, words: ContestSpeech): Omit<Standing, 'from'> {
  const { timeline, current, next, undecided, ended } = state;
  const entry = ended ? null : (current ?? next);
  return {
    headline: headline(state, words),
    ...(current && { phase: current.phase.id }),
    statuses: timeline.map(({ status }) => status),
    ...(state.countdown
      ? { countdown: sayCountdown(state.countdown, nowMs, words) }
      : entry && { outlook: sayOutlook(entry, words) }),
    undecided: undecided.map((item) => words.undecided(item)),
    applicationsOpen: timeline.some(({ phase, status }) => phase.kind === 'applications-open' && status === 'current'),
    dated: timeline.some(({ begin, status }) => (status === 'next' || status === 'later') && isSettled(begin)),
    ended,
  };
}

/** What takes place, else what comes next, else that it is over. */
export function headline({ timeline, current, next, ended }: ContestState, words: ContestSpeech): string {
  const isCancelled = timeline.length > 0 && timeline.every(({ status }) => status === 'cancelled');
  if (isCancelled) return words.cancelledEdition;
  if (ended) return words.ended;
  if (current) return words.standing(current.phase);
  return next ? words.nextStep(next.phase) : words.ended;
}

/** A phase of the timeline in words. */
export function sayPhase(
  { phase, when }: TimelineEntry,
  phases: readonly ContestPhase[],
  words: ContestSpeech,
): PhaseSaid {
  const replacement = phase.replacedBy && phases.find(({ id }) => id === phase.replacedBy);
  const earlier = phase.earlier ? parseEdtf(phase.earlier) : undefined;
  return {
    name: words.phase(phase),
    when: words.when(when),
    where: whereText(phase, words),
    details: [
      replacement ? words.replacedBy(replacement) : phase.state === 'cancelled' ? words.cancelled : '',
      typeof earlier === 'object' ? words.postponedFrom(words.when(earlier)) : '',
    ].filter(Boolean),
  };
}

const whereText = ({ place, format }: ContestPhase, words: ContestSpeech): string =>
  [place && words.place(place), format && words.format[format]].filter(Boolean).join(' · ');

function sayCountdown(
  { entry, edge, precision, to }: NonNullable<ContestState['countdown']>,
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
    when,
    sentence: words.line(phase, edge === 'end' ? words.when(entry.when) : when),
    where: whereText(phase, words),
    ...(soon && { soon }),
  };
}

const sayOutlook = ({ phase, when }: TimelineEntry, words: ContestSpeech): Outlook => ({
  when: words.when(when),
  where: whereText(phase, words),
  ...(phase.note !== undefined && { note: phase.note }),
});

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
