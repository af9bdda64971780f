import type { ContestContent } from '../../../content/schema/contest.ts';
import { listItems } from '../store/content-items.ts';
import type { Queries } from '../store/store.ts';

export const listContests = (db: Queries): Promise<ContestContent[]> => listItems(db, 'contests');
