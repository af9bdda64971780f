import type { PoleContent } from '../../../content/schema/pole.ts';
import { findItem, listItems } from '../store/content-items.ts';
import type { Queries } from '../store/store.ts';

export const listPoles = (db: Queries): Promise<PoleContent[]> => listItems(db, 'poles');

export const findPole = (db: Queries, slug: string): Promise<PoleContent | undefined> => findItem(db, 'poles', slug);
