import type { WorkshopFilter } from '../../../domain/workshops/filter.ts';

/** How many questions a filter asks; the period is not one of them. */
export const filterCount = (filter: WorkshopFilter): number =>
  Object.entries(filter).filter(
    ([name, asked]) => name !== 'from' && name !== 'to' && (Array.isArray(asked) ? asked.length : asked),
  ).length;
