import { publishWorkshops, type PublishedWorkshop } from '../../../content/publish/workshops/workshop.ts';
import type { Workshop } from '../../../src/contract/workshops.ts';
import { epochOf } from '../../../src/domain/workshops/session-time.ts';
import { listPoles } from '../poles/repository.ts';
import type { Schema } from '../store/schema.ts';
import { listSeries } from '../workshops/series-repository.ts';
import type { Store, Transaction } from '../store/store.ts';
import {
  insertWorkshops,
  lockAllWorkshops,
  removeOrWithdraw,
  updateWorkshop,
  type WorkshopRow,
} from '../workshops/repository.ts';
import { announce, type WorkshopNews } from './announce.ts';
import { reconcileWaitingList } from '../registrations/waiting-list.ts';
import { endOf, plannedWorkshop, startOf } from '../workshops/workshop-facts.ts';

/**
 * Brings the workshops in line with the series of the stored content, as they are expanded at `nowMs`: new ones are
 * added, changed ones changed, and those that the content no longer knows go; where somebody registered, they are
 * withdrawn. What is over stays as it was. Registrations and what staff decided are never touched, so that it may run at
 * any time and as often as wanted. Returns how many workshops were added, changed and removed.
 */
export const refreshWorkshops = (
  store: Store,
  nowMs: number,
): Promise<{ added: number; changed: number; removed: number }> =>
  store.transaction(async (tx) => {
    const rows = new Map((await lockAllWorkshops(store.kind, tx)).map((row) => [row.id, row]));
    const poles = await listPoles(tx);
    const published = (await listSeries(tx)).flatMap((series) => publishWorkshops(series, poles, nowMs));
    const added = published.filter(({ workshop }) => !rows.has(workshop.id));
    await insertWorkshops(tx, added.map(rowOf));
    let changed = 0;
    for (const one of published) {
      const before = rows.get(one.workshop.id);
      rows.delete(one.workshop.id);
      if (before !== undefined && (await change(tx, before, rowOf(one), nowMs))) changed += 1;
    }
    const removed = await removeOrWithdraw(tx, [...rows.keys()]);
    return { added: added.length, changed, removed };
  });

function rowOf({ workshop, waitingList }: PublishedWorkshop): WorkshopRow {
  const { id, series, sessions, registration, sequence, updatedAt } = workshop;
  return {
    id,
    series: series ?? id,
    starts: startOf(sessions),
    ends: endOf(sessions),
    // Whether registration is open depends on the moment: it is worked out at each reading.
    body: JSON.stringify({ ...workshop, registration: { ...registration, state: 'closed' } } satisfies Workshop),
    waiting_list: waitingList ? 1 : 0,
    withdrawn: 0,
    staff: null,
    sequence,
    updated_at: epochOf(updatedAt),
  };
}

async function change(
  tx: Transaction<Schema>,
  before: WorkshopRow,
  content: WorkshopRow,
  nowMs: number,
): Promise<boolean> {
  const { sequence, updated_at } = before;
  const isSame =
    withoutChange(before.body) === withoutChange(content.body) &&
    before.waiting_list === content.waiting_list &&
    !before.withdrawn;
  if (isSame || before.ends <= nowMs) return false;
  const after = { ...content, staff: before.staff, sequence, updated_at };
  const [old, now] = [plannedWorkshop(before), plannedWorkshop(after)];
  const isMoved = calendarFacts(old) !== calendarFacts(now);
  const row: WorkshopRow = {
    ...after,
    starts: startOf(now.sessions),
    ends: endOf(now.sessions),
    ...(isMoved
      ? { sequence: sequence + 1, updated_at: nowMs }
      : { updated_at: Math.max(updated_at, content.updated_at) }),
  };
  await updateWorkshop(tx, row);
  const news = newsOf(old, now);
  if (news) await announce(tx, row, news, nowMs);
  await reconcileWaitingList(tx, row, nowMs);
  return true;
}

/** The content's own count and date of changes: the row keeps its own. */
const withoutChange = (body: string): string =>
  JSON.stringify({ ...(JSON.parse(body) as Workshop), sequence: 0, updatedAt: '' });

/** What a calendar entry shows: subscribers must get a change of it (RFC 5545, SEQUENCE). */
const calendarFacts = ({ title, sessions, state, pole, format }: Workshop): string =>
  JSON.stringify([title, sessions, state, pole, format]);

/** What a change means to the people registered; `null`: nothing to tell them. */
function newsOf(old: Workshop, now: Workshop): WorkshopNews | null {
  if (now.state === 'cancelled') return old.state === 'cancelled' ? null : 'workshop-cancelled';
  if (old.state === 'cancelled') return 'workshop-restored';
  // If both changed, the new venue matters more than the new time: nobody is to travel to the wrong town.
  if (placeText(old) !== placeText(now)) return 'workshop-relocated';
  return sessionText(old) === sessionText(now) ? null : 'workshop-moved';
}

const sessionText = ({ sessions }: Workshop): string => JSON.stringify(sessions);
const placeText = ({ format, pole }: Workshop): string => JSON.stringify([format, pole?.slug, pole?.address]);
