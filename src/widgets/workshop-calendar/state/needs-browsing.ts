import { filterCount } from './filter-count.ts';
import type { CalendarState } from './state.ts';

/** Whether the list is not that of the first answer in order of time, or lacks something. */
export const needsBrowsing = (state: CalendarState): boolean =>
  filterCount(state.filter) > 0 ||
  state.origin !== null ||
  state.wantedView === 'month' ||
  (state.open !== null && !state.opened) ||
  (state.hasMore && state.length > state.listed.length) ||
  // Notices say how old an answer is, and what is missing in it.
  Boolean(state.answer?.stale ?? state.answer?.dropped);
