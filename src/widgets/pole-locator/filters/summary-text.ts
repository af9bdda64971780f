import { isGrandEst } from '../../../domain/places/region.ts';
import type { FilterWords } from '../../../i18n/pole-locator/filters/fr.ts';
import type { ListWords } from '../../../i18n/pole-locator/list/fr.ts';
import type { LocatorState } from '../state/store.ts';

/** One line above the list: how many pôles, and from where distances are counted; or that none matches the filter. */
export function summaryText(
  { listed, miss, origin }: Pick<LocatorState, 'listed' | 'miss' | 'origin'>,
  { count }: Pick<ListWords, 'count'>,
  words: FilterWords,
): string {
  if (miss) return words.noneFits(miss.pole.name);
  const all = count(listed.length);
  if (!origin) return all;
  const place = origin.commune;
  if (!place) return words.nearPosition(all);
  if (!isGrandEst(place.department)) return words.outside(all, place.name);
  const isRough = place.precision === 'postcode' || place.precision === 'department';
  return isRough ? words.nearRough(all, place.name) : words.near(all, place.name);
}
