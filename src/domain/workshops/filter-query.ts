import { isCalendarDate } from '../dates/calendar-date.ts';
import type { WorkshopFilter } from './filter.ts';

/** Names of the filter in a query or a fragment, as `contract/workshops` lists them. */
export const FILTER_NAMES = ['from', 'to', 'pole', 'stage', 'theme', 'format', 'language', 'places', 'q'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Longest search text that is read. */
export const MAX_TEXT = 100;
const MAX_VALUES = 20;

/** One value that could not be read: `malformed` shape, `too-long`, or `out-of-order` (`to` before `from`). */
export interface FilterProblem {
  readonly name: FilterName;
  readonly code: 'malformed' | 'too-long' | 'out-of-order';
}

/**
 * Reads a filter from named values (`get` is `URLSearchParams.get`, or a reader of attributes). A value that cannot be
 * read is left out and reported: the server answers 400 with the problems, the widget goes on without it.
 */
export function readFilter(get: (name: FilterName) => string | null): {
  filter: WorkshopFilter;
  problems: FilterProblem[];
} {
  const problems: FilterProblem[] = [];
  const refuse = (name: FilterName, code: FilterProblem['code']): undefined => {
    problems.push({ name, code });
  };
  const text = (name: FilterName): string => (get(name) ?? '').trim();
  const date = (name: 'from' | 'to') => {
    const value = text(name);
    return value === '' || isCalendarDate(value) ? value || undefined : refuse(name, 'malformed');
  };
  const values = (name: FilterName) => {
    const all = text(name)
      .split(',')
      .map((value) => value.trim())
      .filter(Boolean);
    if (all.length > MAX_VALUES) return refuse(name, 'too-long');
    if (!all.every((value) => /^[a-z0-9-]{1,64}$/i.test(value))) return refuse(name, 'malformed');
    return all.length > 0 ? all : undefined;
  };
  /** Slugs are lower-case: "Dieuze" means `dieuze`, and would find nothing in silence. */
  const slugs = (name: FilterName) => values(name)?.map((value) => value.toLowerCase());
  const places = text('places');
  const q = text('q');
  const from = date('from');
  let to = date('to');
  if (from !== undefined && to !== undefined && to < from) to = refuse('to', 'out-of-order');
  const filter: WorkshopFilter = {
    from,
    to,
    poles: slugs('pole'),
    stages: slugs('stage'),
    themes: slugs('theme'),
    formats: slugs('format'),
    languages: values('language'),
    withPlaces: places === 'left' || (places === '' ? undefined : refuse('places', 'malformed')),
    text: q.length > MAX_TEXT ? refuse('q', 'too-long') : q || undefined,
  };
  return { filter, problems };
}

/** The same filter as named values in a fixed order, without what asks nothing; equal filters give equal entries. */
export function writeFilter(filter: WorkshopFilter): [FilterName, string][] {
  const joined = (values: readonly string[] | undefined) => [...(values ?? [])].sort().join(',');
  const all: [FilterName, string][] = [
    ['from', filter.from ?? ''],
    ['to', filter.to ?? ''],
    ['pole', joined(filter.poles)],
    ['stage', joined(filter.stages)],
    ['theme', joined(filter.themes)],
    ['format', joined(filter.formats)],
    ['language', joined(filter.languages)],
    ['places', filter.withPlaces ? 'left' : ''],
    ['q', (filter.text ?? '').trim()],
  ];
  return all.filter(([, value]) => value !== '');
}

/** Whether both ask the same. */
export const isSameFilter = (one: WorkshopFilter, other: WorkshopFilter): boolean =>
  String(writeFilter(one)) === String(writeFilter(other));
