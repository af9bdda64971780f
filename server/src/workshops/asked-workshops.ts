import type { Workshop } from '../../../src/contract/workshops.ts';
import { readFilter } from '../../../src/domain/workshops/filter-query.ts';
import type { WorkshopFilter } from '../../../src/domain/workshops/filter.ts';
import type { Queries } from '../store/store.ts';
import { selectWorkshops } from './service.ts';

/** Workshops that a page lists: some months of them. */
const MAX_WORKSHOPS = 60;

/** The workshops that the attributes of an address ask for, as the widget reads them: what cannot be read is left out. */
export async function askedWorkshops(
  db: Queries,
  attributes: Readonly<Record<string, string>>,
  nowMs: number,
): Promise<{ workshops: readonly Workshop[]; filter: WorkshopFilter }> {
  const { filter } = readFilter((name) => attributes[name] ?? null);
  const found = await selectWorkshops(db, filter, nowMs);
  return { workshops: found.slice(0, readLimit(attributes['limit'])), filter };
}

function readLimit(text = ''): number {
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return limit === 0 ? MAX_WORKSHOPS : Math.min(limit, MAX_WORKSHOPS);
}
