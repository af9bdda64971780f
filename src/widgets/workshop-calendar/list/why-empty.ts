import type { BrowsingWords } from '../../../i18n/workshop-calendar/browsing/fr.ts';
import { filterCount } from '../state/filter-count.ts';
import { idlePole } from '../filters/idle-pole.ts';
import type { CalendarState } from '../state/state.ts';

/** What an empty list or month says where the filter made it so; `undefined`: there are no workshops at all. */
export function whyEmpty(state: CalendarState, words: BrowsingWords): string | undefined {
  const name = state.poleNames?.get(idlePole(state) ?? '');
  if (name) return words.emptyPole(name);
  return filterCount(state.filter) ? words.emptyFiltered : undefined;
}
