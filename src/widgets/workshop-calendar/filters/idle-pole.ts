import type { CalendarState } from '../state/state.ts';

/** The pôle that the filter asks for, where all workshops were read and none is held there: its slug. */
export function idlePole({ filter, answer, hasMore, all }: Omit<CalendarState, 'read'>): string | undefined {
  const [slug] = filter.poles ?? [];
  return slug && answer && !hasMore && !all.some(({ pole }) => pole?.slug === slug) ? slug : undefined;
}
