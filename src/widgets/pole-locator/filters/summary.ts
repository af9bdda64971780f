import type { Origin } from '../../../domain/geo/origin.ts';
import { isGrandEst } from '../../../domain/places/region.ts';
import type { LocatorToolsWords } from '../../../i18n/locator-tools/fr.ts';
import type { LocatorWords } from '../../../i18n/pole-locator/list/fr.ts';

/** One line above the list: how many pôles, and from where distances are counted. */
export function summary(
  count: number,
  origin: Origin | null,
  list: Pick<LocatorWords, 'count'>,
  words: LocatorToolsWords,
): string {
  const all = list.count(count);
  if (!origin) return all;
  const place = origin.commune;
  if (!place) return words.nearPosition(all);
  if (!isGrandEst(place.department)) return words.outside(all, place.name);
  const rough = place.precision === 'postcode' || place.precision === 'department';
  return rough ? words.nearRough(all, place.name) : words.near(all, place.name);
}
