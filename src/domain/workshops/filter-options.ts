import type { Workshop } from '../../contract/workshops.ts';
import { waysToAttend } from './filter.ts';

/** One choice of a filter. `name` is the French name the API gave, absent where the kit has its own words. */
export interface FilterOption {
  readonly value: string;
  readonly name?: string;
}

export interface FilterOptions {
  readonly poles: readonly FilterOption[];
  readonly stages: readonly FilterOption[];
  readonly themes: readonly FilterOption[];
  readonly formats: readonly FilterOption[];
  readonly languages: readonly FilterOption[];
}

/**
 * The choices that some workshop of the list answers to, each once, in the order of first appearance; a filter with
 * fewer than two choices is not worth showing.
 */
export function filterOptions(workshops: readonly Workshop[]): FilterOptions {
  return {
    poles: distinct(workshops.map(({ pole }) => pole && { value: pole.slug, name: pole.name })),
    stages: distinct(workshops.map(({ stage }) => ({ value: stage }))),
    themes: distinct(workshops.map(({ theme }) => ({ value: theme.code, name: theme.name }))),
    formats: distinct(workshops.flatMap(({ format }) => waysToAttend(format).map((value) => ({ value })))),
    languages: distinct(workshops.map(({ language }) => ({ value: language }))),
  };
}

function distinct(options: readonly (FilterOption | undefined)[]): FilterOption[] {
  const seen = new Map<string, FilterOption>();
  for (const option of options)
    if (option && option.value !== 'other' && !seen.has(option.value)) seen.set(option.value, option);
  return [...seen.values()];
}
