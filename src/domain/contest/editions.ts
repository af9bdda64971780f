import type { Contest, ContestEdition } from '../../contract/contests.ts';
import { contestState } from './contest-state.ts';

/** An edition as the archive lists it at `nowMs` (epoch milliseconds). */
export const editionOf = (contest: Contest, nowMs: number): ContestEdition => {
  const { slug, name, year, laureateCount, demo } = contest;
  const { ended } = contestState(contest, nowMs);
  return { slug, name, year, ended, ...(laureateCount === undefined ? {} : { laureateCount }), demo };
};

/** Newest first; of one year, a real edition before a demonstration. */
export const newestFirst = (a: Pick<Contest, 'year' | 'demo'>, b: Pick<Contest, 'year' | 'demo'>): number =>
  b.year - a.year || Number(a.demo) - Number(b.demo);

/** The newest edition that is not over at `nowMs`, else the newest. `undefined`: there is none. */
export function currentContest(contests: readonly Contest[], nowMs: number): Contest | undefined {
  const editions = [...contests].sort(newestFirst);
  return editions.find((contest) => !contestState(contest, nowMs).ended) ?? editions[0];
}
