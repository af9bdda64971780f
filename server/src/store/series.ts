import type { WorkshopSeries } from '../../../content/schema/workshop.ts';
import { listItems } from './content-items.ts';
import type { Queries } from './store.ts';

export const listSeries = (db: Queries): Promise<WorkshopSeries[]> => listItems(db, 'workshops');
