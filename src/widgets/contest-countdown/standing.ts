import type { ContestState, Countdown } from '../../domain/contest/contest-state.ts';
import { relativeDay } from '../../domain/contest/time-left.ts';
import type { ContestWords } from '../../i18n/contest/fr.ts';

/** Where an edition stands, in a few words: what takes place, else what comes next, else that it is over. */
export function standingText({ timeline, current, next, ended }: ContestState, words: ContestWords): string {
  const isCancelled = timeline.length > 0 && timeline.every(({ status }) => status === 'cancelled');
  if (isCancelled) return words.cancelledEdition;
  if (ended || (!current && !next)) return words.ended;
  if (current) return words.standing(current.phase);
  return next ? words.nextStep(next.phase) : words.ended;
}

/** What a countdown runs to, in words. */
export interface TargetText {
  /** After the digits: « avant la clôture des candidatures ». */
  readonly before: string;
  /** « le vendredi 11 décembre 2020 à 18 h 30 », « demain à 18 h 30 ». */
  readonly when: string;
  /** Complete, without what is left: « Clôture des candidatures : le vendredi 11 décembre 2020 à 18 h 30. » */
  readonly sentence: string;
  /** Calendar days in Paris until then. */
  readonly days: number;
}

export function targetText({ entry, edge, to }: Countdown, nowMs: number, words: ContestWords): TargetText {
  const days = relativeDay(nowMs, to);
  const date = edge === 'end' ? entry.end : entry.begin;
  const when = date ? words.whenSoon(date, days) : '';
  const { phase } = entry;
  const before = edge === 'end' ? words.beforeEnd(phase) : words.before[phase.kind];
  return { before, when, sentence: words.line(phase, edge === 'end' ? words.when(entry.when) : when), days };
}
