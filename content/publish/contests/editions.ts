import type { ContestEdition } from '../../../src/contract/contest-editions.ts';
import type { ContestFacts } from '../../../api/schema/contests.ts';
import { contestState } from './contest-state.ts';

/** An edition as the archive lists it at `nowMs` (epoch milliseconds). */
export const editionOf = (contest: ContestFacts, nowMs: number): ContestEdition => {
  const { slug, name, year, laureateCount, demo } = contest;
  const { ended } = contestState(contest, nowMs);
  return { slug, name, year, ended, ...(laureateCount === undefined ? {} : { laureateCount }), demo };
};

/** Newest first; of one year, a real edition before a demonstration. */
export const newestFirst = (a: Pick<ContestFacts, 'year' | 'demo'>, b: Pick<ContestFacts, 'year' | 'demo'>): number =>
  b.year - a.year || Number(a.demo) - Number(b.demo);

/** The newest edition that is not over at `nowMs`, else the newest. `undefined`: there is none. */
export function currentContest(contests: readonly ContestFacts[], nowMs: number): ContestFacts | undefined {
  const editions = [...contests].sort(newestFirst);
  return editions.find((contest) => !contestState(contest, nowMs).ended) ?? editions[0];
}
