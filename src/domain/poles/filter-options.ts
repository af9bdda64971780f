import type { Pole } from '../../contract/poles.ts';
import { fits, type PoleFilter } from './filter.ts';

/** One choice of a filter: how many pôles would be listed with it chosen besides the others. */
export interface FilterOption {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

/** The choices of one filter with their counts, in order of first appearance. */
export function filterOptions(poles: readonly Pole[], kind: keyof PoleFilter, filter: PoleFilter): FilterOption[] {
  const options = new Map<string, { code: string; name: string; count: number }>();
  for (const pole of poles) {
    // With a further choice those are left that fit already and offer it: one pass counts for all choices.
    const counts = fits(pole, filter) ? 1 : 0;
    for (const { code, name } of pole[kind]) {
      const known = options.get(code);
      if (known) known.count += counts;
      else options.set(code, { code, name, count: counts });
    }
  }
  return [...options.values()];
}
