import { daysShown, MOST_WEEKS, monthGrid } from '../../../domain/calendar/month-grid.ts';
import { addDays } from '../../../domain/dates/calendar-date.ts';
import { dateOf } from '../../../domain/workshops/session-time.ts';
import { filterCount } from '../state/filter-count.ts';
import { idlePole } from '../filters/idle-pole.ts';
import type { CalendarState } from '../state/state.ts';
import type { Paging, Read } from '../state/paging.ts';

/** A state without what has to be read for it. */
type State = Omit<CalendarState, 'read'>;

/**
 * What has to be read for what the calendar shows, one request at a time: an opened workshop that no list has told of; for
 * a month, the past and the pages until one begins after its grid; all pages for a filter and for the order of nearness,
 * which have to see every workshop; another page for a list that shows more than was read; the name of a pôle that no
 * workshop tells. `undefined`: nothing, or the visitor has to act first.
 */
export function nextRead(state: State): Read | undefined {
  const { answer, paging, open, opened, unknown } = state;
  if (!answer || paging.hasFailed) return undefined;
  if (open !== null && !opened && open !== unknown) return { kind: 'workshop', id: open };
  return readOfMonth(state) ?? readOfList(state) ?? readOfPoleNames(state);
}

function readOfMonth({ shownMonth, paging, start }: State): Read | undefined {
  if (!shownMonth) return undefined;
  // Six weeks also where fewer are drawn: another month may have needed more, and then all of them stay.
  const { first, last } = daysShown(monthGrid(shownMonth, MOST_WEEKS));
  if (paging.past) return paging.past;
  const known = paging.since ?? start;
  if (first < known) return { kind: 'past', from: first, to: addDays(known, -1) };
  return reached(paging) <= last ? following(paging) : undefined;
}

function readOfList({ shownMonth, filter, near, length, listed, limit, paging }: State): Read | undefined {
  const isShort = !shownMonth && !limit && length > listed.length;
  return isShort || near || filterCount(filter) ? following(paging) : undefined;
}

const readOfPoleNames = (state: State): Read | undefined =>
  !state.poleNames && idlePole(state) !== undefined ? { kind: 'pole-names' } : undefined;

const following = ({ lastPage }: Paging): Read | undefined =>
  lastPage?.next === undefined ? undefined : { kind: 'following', cursor: lastPage.next };

/** First day of the last workshop read, `YYYY-MM-DD`: workshops come in the order of their first sessions. */
const reached = ({ lastPage }: Paging): string => dateOf(lastPage?.data.at(-1)?.sessions[0]?.starts ?? '');
