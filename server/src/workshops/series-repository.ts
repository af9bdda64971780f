import type { WorkshopSeries } from '../../../content/schema/workshop.ts';
import { findItem, listItems } from '../store/content-items.ts';
import type { Queries } from '../store/store.ts';

export const listSeries = (db: Queries): Promise<WorkshopSeries[]> => listItems(db, 'workshops');

export const findSeries = (db: Queries, slug: string): Promise<WorkshopSeries | undefined> =>
  findItem(db, 'workshops', slug);
