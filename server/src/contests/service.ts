import { publishContests } from '../../../content/publish/contests/contest.ts';
import type { ContestFacts } from '../../../api/schema/contests.ts';
import { parisDate } from '../../../src/domain/dates/paris.ts';
import { listPoles } from '../poles/repository.ts';
import type { Queries } from '../store/store.ts';
import { listContests } from './repository.ts';

/** The editions as they were known at `atMs`, newest first, published on the day of `nowMs`; epoch milliseconds. */
export async function editionsAt(db: Queries, atMs: number, nowMs: number): Promise<ContestFacts[]> {
  const names = new Map((await listPoles(db)).map(({ slug, name }) => [slug, name]));
  return publishContests(await listContests(db), atMs, {
    publishedOn: parisDate(nowMs),
    poleName: (slug) => names.get(slug),
  });
}
