import type { Workshop } from '../../../src/contract/workshops.ts';
import { parisDate } from '../../../src/domain/dates/paris.ts';
import { filterWorkshops, type WorkshopFilter } from '../../../src/domain/workshops/filter.ts';
import { epochOf } from '../../../src/domain/workshops/session-time.ts';
import type { Queries } from '../store/store.ts';
import { ACTIVE, countStatuses, findWorkshopRow, listWorkshopRows, type StatusCount } from './repository.ts';
import { publicWorkshop } from './workshop-facts.ts';

const DAY_MS = 24 * 3_600_000;

/** The workshops that fit, from today on unless the filter says otherwise; by first session, then id. */
export async function selectWorkshops(db: Queries, asked: WorkshopFilter, nowMs: number): Promise<Workshop[]> {
  const filter = { from: parisDate(nowMs), ...definedOnly(asked) };
  const endsAfter = epochOf(`${filter.from}T00:00:00Z`) - DAY_MS;
  const [rows, counts] = [await listWorkshopRows(db, endsAfter), await countStatuses(db)];
  const byWorkshop = new Map<string, StatusCount[]>();
  for (const count of counts) {
    const known = byWorkshop.get(count.workshopId);
    if (known) known.push(count);
    else byWorkshop.set(count.workshopId, [count]);
  }
  const countsOf = (id: string): StatusCount[] => byWorkshop.get(id) ?? [];
  const hasPeople = (id: string): boolean => countsOf(id).some(({ status }) => ACTIVE.includes(status));
  const all = rows
    .filter(({ id, withdrawn }) => !withdrawn || hasPeople(id))
    .map((row) => publicWorkshop(row, countsOf(row.id), nowMs));
  return filterWorkshops(all, filter, nowMs);
}

/** One workshop as everybody may read it; `undefined`: there is none. */
export async function findWorkshop(db: Queries, id: string, nowMs: number): Promise<Workshop | undefined> {
  const row = await findWorkshopRow(db, id);
  return row && publicWorkshop(row, await countStatuses(db, id), nowMs);
}

const definedOnly = (filter: WorkshopFilter): WorkshopFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
